/** Whether an identifier of an address could be one of ours: anything else is a page that does not exist, not an error. */
export const isUuid = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
