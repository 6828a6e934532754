roles-appoint-words = appoint | make an organiser | make an organizer
roles-appoint-help = `make @olga an organiser` – Olga can do all that organisers can from now on
roles-take-words = take the role from | remove organiser | remove organizer
roles-take-help = `take the role from @olga` – Olga is no organiser any more
roles-list-words = organisers | organizers | who organises | who are the organisers | who are the organizers | who is an organiser | who is an organizer | who's an organiser | list organisers | show organisers
roles-list-help = `organisers` – who is an organiser, and where the role comes from

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

roles-list = The organisers:
roles-from-configuration = in the configuration
roles-from-chat = appointed by { $name } on { $at }
roles-from-platform = has the power on the platform
my-data-role = Your role
my-data-appointed = { $account }: an organiser since { $at }
