import { ListPage } from '@/components/beneficiary/list-page'
import { UserResults } from '@/components/beneficiary/user-results'
import { everybody } from '../../rows'

export default function Page() {
  return (
    <ListPage view="MINE" {...everybody}>
      <UserResults {...everybody} />
    </ListPage>
  )
}
