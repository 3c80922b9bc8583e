import { ListPage } from '@/components/beneficiary/list-page'
import { UserResults } from '@/components/beneficiary/user-results'
import { mine } from '../../rows'

export default function Page() {
  return (
    <ListPage view="MINE" {...mine}>
      <UserResults {...mine} />
    </ListPage>
  )
}
