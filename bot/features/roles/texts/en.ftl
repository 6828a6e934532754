roles-help-topic = organisers | organisers | organizers | organiser | roles
roles-appoint-words = appoint | make an organiser | make an organizer
roles-appoint-help = `make @olga an organiser` – Olga can do all that organisers can from now on
roles-take-words = take the role from | remove organiser | remove organizer
roles-take-help = `take the role from @olga` – Olga is no organiser any more
roles-list-words = organisers | organizers | who organises | who are the organisers | who are the organizers | who is an organiser | who is an organizer | who's an organiser | list organisers | show organisers | who's on the team | who is on the team | who is on the organising team | who is in the organising team | who can i ask | whom can i ask | who do i ask | who can i talk to | who can help me | qui organise | qui sont les organisateurs | qui peut m'aider | 主办方是谁 | 谁是主办方 | 主办方 | 我可以问谁
roles-list-help = `who are the organisers?` – whom you can ask, and how to reach them; for organisers every account, and where its role comes from

roles-example = Whom? For example: `make @olga an organiser`.
roles-take-example = From whom? For example: `take the role from @olga`.
roles-appointed = { $account } is an organiser now.
roles-taken = { $account } is no organiser any more.
roles-is-one = { $account } is an organiser already.
roles-is-none = { $account } is no organiser.
roles-of-configuration = { $account } stands in my configuration. Only who operates me can change that.
roles-of-platform = { $account } is an organiser since { $platform } gives that account power. Take it there.
roles-last = You are the last organiser. Appoint somebody else first.
# To who was appointed.
roles-you-are = { $name } made you an organiser. Type `help` to see what you can do now.
roles-you-are-not = { $name } took the organiser's role from you.

# To everybody else. { $names } are people, { $count } of them.
roles-names = { $count ->
    [one] { $names } organises this.
   *[other] { $names } organise this.
}
roles-no-names = I do not know the organisers by name yet.
roles-nobody-known = I do not know any organiser yet.
roles-reach = Talk or write to them. If you write `report: what it is about` to me, all of them hear of it, and nobody else.

roles-list = The organisers:
roles-from-configuration = in the configuration
roles-from-chat = appointed by { $name } on { $at }
roles-from-platform = has the power on the platform
my-data-role = Your role
my-data-appointed = { $account }: an organiser since { $at }
