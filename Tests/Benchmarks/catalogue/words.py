"""The phrase banks. Every council, place, firm and figure in them is invented."""

THEMES = [
    ("getting-around", "Getting around", "Buses, trams, walking, cycling, and journeys that some people cannot make today."),
    ("care-and-independence", "Care and independent living", "Help for adults who need care or support, and for those who look after them."),
    ("homes-and-energy", "Homes and energy", "Warm, dry homes, lower bills and repairs that are done once."),
    ("streets-and-places", "Streets and public places", "High streets, parks, waste and the state of the street outside."),
    ("children-and-learning", "Children and learning", "Early years, schools, skills and first jobs."),
    ("health-and-wellbeing", "Health and wellbeing", "Staying well, and closing the gap in health between neighbourhoods."),
    ("food-and-local-business", "Food and local business", "Food made and sold nearby, and the firms and markets that depend on it."),
    ("having-a-say", "Having a say", "How residents are asked, heard and told what changed."),
    ("council-services", "How the council works", "Forms, letters, waiting times and everything else on the way to a service."),
]

# Key, name, short name, kind, places.
AUTHORITIES = [
    ("aldermoor", "Aldermoor City Council", "Aldermoor", "metropolitan-borough", ["Aldermoor"]),
    ("brackenfield", "Brackenfield Metropolitan Borough Council", "Brackenfield", "metropolitan-borough", ["Brackenfield"]),
    ("copley-vale", "Copley Vale Council", "Copley Vale", "metropolitan-borough", ["Copley Vale"]),
    ("dunmere", "Dunmere City Council", "Dunmere", "metropolitan-borough", ["Dunmere"]),
    ("eastlow", "Eastlow Metropolitan Borough Council", "Eastlow", "metropolitan-borough", ["Eastlow"]),
    ("farrowby", "Farrowby Council", "Farrowby", "metropolitan-borough", ["Farrowby"]),
    ("greyford", "Greyford Metropolitan Borough Council", "Greyford", "metropolitan-borough", ["Greyford"]),
    ("midvale-combined", "Midvale Combined Authority", "Midvale", "combined-authority", ["Midvale"]),
]

# Slug, name, kind.
PARTNERS = [
    ("midvale-growth-hub", "Midvale Growth Hub", "growth hub"),
    ("the-foundry", "The Foundry, Dunmere", "innovation campus"),
    ("first-orders", "First Orders", "social enterprise"),
]

# Slug, title, theme, second theme, people, what they do, what goes wrong, where it is seen.
TOPICS = [
    ("missed-repairs", "Repairs that are done on the first visit", "homes-and-energy", "council-services",
     "tenants in older flats", "report a leak, a broken lock or a cold room", "two or three visits before anything is mended", "the repairs desk"),
    ("night-buses", "Getting home from a late shift", "getting-around", "having-a-say",
     "people who work evenings", "travel home after ten at night", "long waits at stops without light", "the bus station"),
    ("school-meals", "School meals that children finish", "food-and-local-business", "children-and-learning",
     "pupils in primary schools", "eat a warm meal at midday", "half-full plates that go to waste", "the school kitchens"),
    ("carers-breaks", "Breaks that carers really take", "care-and-independence", "health-and-wellbeing",
     "adults who look after a relative", "plan a few days off", "breaks that fall through in the last week", "the carers' team"),
    ("damp-rooms", "Damp rooms found before winter", "homes-and-energy", "health-and-wellbeing",
     "families in rented terraced houses", "keep a child's bedroom dry", "mould that comes back within a year", "the housing team"),
    ("street-trees", "Young street trees that live", "streets-and-places", "having-a-say",
     "residents of streets without shade", "look after a new tree outside the door", "trees that die in their second summer", "the parks depot"),
    ("first-jobs", "A first job within walking distance", "children-and-learning", "food-and-local-business",
     "school leavers without a place", "look for work near home", "applications that nobody answers", "the careers service"),
    ("clinic-visits", "Clinic visits that people can keep", "health-and-wellbeing", "getting-around",
     "people with several appointments a month", "reach a clinic on time", "one visit in seven missed", "the public health team"),
    ("market-stalls", "Empty stalls on market days", "food-and-local-business", "streets-and-places",
     "traders and makers of the borough", "take a stall for a day", "a third of the stalls standing empty", "the market office"),
    ("forms-and-letters", "Letters that are understood at once", "council-services", "having-a-say",
     "residents who get letters about money", "find out what they owe and by when", "calls that only ask what a letter means", "the contact centre"),
    ("kerb-and-pavement", "Pavements that stay open", "streets-and-places", "getting-around",
     "people who use a wheelchair or a pram", "reach the shops on the pavement", "works that close a pavement without a way round", "the highways desk"),
    ("young-voices", "Young people heard before decisions", "having-a-say", "children-and-learning",
     "residents under 25", "say what a plan would change for them", "plans decided without a single young voice", "the planning team"),
]

PLACES = ["the north of the borough", "the old mill quarter", "the canal wards", "the three hill estates", "the villages at the edge",
          "the town centre", "the streets round the hospital", "the ring of post-war estates"]

OWNERS = ["Head of housing services", "Transport policy manager", "Public health lead", "Head of planning policy",
          "Service manager, adult social care", "Head of customer services", "Parks and streets manager", "Economic growth lead"]

OPENINGS = [
    "On a Monday morning {desk} begins with the cases that were left over on Friday.",
    "A woman in {place} has written to us four times about the same thing, and each letter was answered by someone new.",
    "When {people} try to {task}, the day often ends as it began.",
    "Nobody planned it this way, and yet {people} meet the same obstacle every week.",
    "In {place}, the people whom we met could tell us the number of {desk} by heart.",
    "It is ten past nine, and {desk} has had its sixth call about {trouble}.",
    "For {people}, a small delay is seldom small: it costs a shift, a lesson or a meal.",
    "Most weeks bring {trouble}, and most of it is noticed only when somebody complains.",
]

PROBLEM = [
    "We see {trouble}, and we see it more often in {place} than elsewhere.",
    "People who want to {task} tell us that they do not know whom to ask, or that they asked and heard nothing.",
    "Each team does its own part with care. Between the parts, days are lost.",
    "What is written down at {desk} seldom reaches the person who stands at the door.",
    "The cost is not only money: *people give up*, and then we do not hear of them until it is urgent.",
    "Staff repeat the same questions because the answers are kept in five places.",
    "The winter makes it worse, and so does every week in which two colleagues are away.",
    "Our own figures show the average, and the average hides the streets where **nothing works**.",
    "Those who shout get help first. Those who wait quietly wait for months.",
    "We have no agreed picture of what a good week would look like, so nobody can say whether this one was good.",
    "Some of {people} have stopped asking. They told us so when we went to them instead of waiting for them.",
    "It began long before the present team, and it has outlived three plans to end it.",
    "A neighbour, a driver or a teacher usually knows first, and has nobody to tell.",
]

AFFECTED = [
    "About {number} of {people} are affected in a year, most of them in {place}.",
    "Half of those whom we met had tried at least twice before they got anywhere.",
    "People who read little English, and people who work shifts, fare worst.",
    "Staff are affected as well: they spend a day in each week on explaining delays.",
    "Small voluntary groups step in, without being paid or asked.",
]

KNOWING = [
    "We sat at {desk} for {few} days and wrote down what was asked, in people's own words.",
    "We met {few} families and {number} others at home, at stops and in waiting rooms.",
    "The figures below come from our own records; the [method and its gaps]({source}) are published.",
    "A survey of {number} residents in the spring asked the same six questions as the year before.",
    "Every figure was checked by someone who had not collected it.",
]

TRIED = [
    ("We sent reminders by letter and by text message", "They helped people who would have managed anyway"),
    ("We held evening meetings in a school hall", "The people who came had answered before"),
    ("We moved two posts from another team for six months", "Waiting fell, and rose again when they went back"),
    ("We asked all teams to use one list", "Four teams kept their own list as well"),
    ("We wrote a longer leaflet", "It was taken from the desk and not read"),
    ("We paid for extra visits in the winter", "The visits came too late in the season"),
    ("We opened {desk} on Saturdays", "Staff were kept busy by the same people as in the week"),
]

BETTER = [
    "People who want to {task} know within a day what will happen and when.",
    "Nobody has to tell the same story twice.",
    "The share of cases settled on the first contact rises from {low}% to {high}%.",
    "Staff can see where the next trouble will be, early enough to do something about it.",
    "Those who are least often heard are reached as well as those who always write.",
]

OUTCOMES = [
    ("People are helped on the first contact.", "Share of cases settled on the first contact, counted every month", "{low}%", "{high}%"),
    ("Nobody waits for longer than they were told.", "Share of cases that keep the date given, from our own records", "{low}%", "{high}%"),
    ("Those who are seldom heard are reached.", "Share of contacts from the five wards with the lowest incomes", "{low}%", "{high}%"),
    ("Staff spend less time on explaining delays.", "Hours a week, from a diary kept for two weeks in March and October", "{high} hours", "{low} hours"),
]

CONSTRAINTS = [
    ("Nobody finds it harder than today to reach a person.", "many of our residents rely on the telephone and on meeting us."),
    ("What people tell us stays in the United Kingdom and is kept for no longer than needed.", "we promised it when we asked them."),
    ("The two teams keep their present hours.", "their rota was agreed with them this year and ends next autumn."),
    ("Nothing depends on a smartphone or on a connection at home.", "one household in nine has neither."),
    ("Visits stay announced.", "people must be able to say no."),
]

OUT_OF_SCOPE = ["Emergencies, which have their own service", "A new website for the council", "Changes to opening hours",
                "Single complaints that are under way", "Work inside private homes", "Buildings of the health service"]

OFFER = [
    "We pay for the work, and we give time: the team at {desk} sets aside a day in each week.",
    "You can meet residents who have agreed to be asked, and who are paid for their time.",
    "What you make stays yours; we ask to use it for our own service without end.",
]

ASKS = [
    ("approach", "How would you go about it, and why would it work here?", 400),
    ("people", "Who would do what, and what have they done before?", 250),
    ("risks", "What could go wrong, and what would you do then?", 200),
    ("measure", "How would we all see, after three months, whether it works?", 200),
    ("price", "What is your total price, with and without VAT?", 100),
]

CRITERIA = [
    [("Understanding of the need", 30), ("Likelihood that it works", 30), ("Plan and people", 20), ("Price", 20)],
    [("Whom it would reach, and why", 35), ("Plan and people", 25), ("How we learn from it", 20), ("Price", 20)],
    [("Idea and reasons", 40), ("Plan, people and risks", 30), ("Price", 30)],
    [("Understanding of the need", 25), ("Idea and reasons", 25), ("Plan and people", 20), ("Learning", 15), ("Price", 15)],
]

QUESTIONS = [
    ("May two small firms answer together?", "Yes. Name one of you to sign the contract and say who does what."),
    ("Do you expect something digital?", "No. We expect the need to be met. How is up to you."),
    ("Is there a form to fill in?", "No. Answer the questions in an email, in your own words."),
    ("Can we see the figures by ward?", "Yes. They are open data, and the address is in the text above."),
    ("Could the work begin a month later?", "Yes, if your plan says so and still ends on the date given."),
]

LEARNED = ["Going to people taught us more than asking them to come.", "A smaller trial in one ward would have told us the same for less.",
           "The measure that we chose was easy to count and hard to move. We would choose it again."]

# Everyday word, words of the trade, meaning.
GLOSSARY = [
    ("answer to everyone", ["clarification response"], "A council's reply to a question about a call, shown to all firms at the same time."),
    ("award notice", ["contract award notice"], "The notice that says which firm a council means to sign with."),
    ("baseline", ["starting point"], "How things are before the work begins, as a figure."),
    ("call", ["competition", "invitation to tender"], "The time in which firms can answer a challenge."),
    ("challenge", ["problem statement"], "A need that a council describes with evidence, without saying what the answer must be."),
    ("combined authority", ["mayoral authority"], "Councils that decide on some matters together, such as transport."),
    ("contract", ["agreement"], "What the council and the firm both sign."),
    ("criterion", ["award criterion"], "What answers are marked on, with its share of the marks."),
    ("deadline", ["closing date"], "The day and clock time by which an answer must have arrived."),
    ("evidence", ["proof"], "What shows that a claim is so, and where it comes from."),
    ("feedback", ["debrief"], "The reasons for each mark, sent to everybody who answered."),
    ("first contact", ["single point of contact"], "The first time that somebody asks us for help about a matter."),
    ("framework", ["framework agreement"], "A list of firms that won a place on it and can be called on later."),
    ("growth hub", ["business support service"], "A free service that helps small firms to grow."),
    ("lot", ["contract lot"], "A part of a contract that a firm can win by itself."),
    ("market engagement", ["soft market test"], "Talking with firms before anything is bought."),
    ("measure", ["indicator", "key performance indicator"], "What is counted to see whether things get better."),
    ("need", ["requirement"], "What people lack, before anyone has thought of an answer."),
    ("notice", ["tender notice"], "A public message about a purchase, on the national website for notices."),
    ("outcome", ["benefit"], "What is different for people when the work has succeeded."),
    ("pilot", ["proof of concept", "trial"], "Trying an answer on a small scale, with an end date."),
    ("portal", ["e-tendering system"], "A website on which some councils run their purchases."),
    ("quote", ["quotation"], "A price with a short description of the work."),
    ("role mailbox", ["shared mailbox"], "An email address of a team, read by more than one person."),
    ("small firm", ["SME"], "A firm with fewer than 250 people."),
    ("social value", ["community benefit"], "What a purchase does for people and places beside its purpose."),
    ("standstill", ["standstill period"], "The pause between the award notice and the signature."),
    ("threshold", ["procurement threshold"], "The sum from which the full rules of the law apply."),
    ("voluntary group", ["VCSE"], "A charity, social enterprise or community group."),
    ("weight", ["weighting"], "The share of the marks that a criterion has."),
]

# Slug, title.
SUPPLIER_GUIDES = [
    ("find-a-challenge", "Find a challenge that suits you"), ("decide-in-a-minute", "Decide in a minute"),
    ("read-the-need", "Read the need, not between the lines"), ("ask-a-question", "Ask a question without giving your idea away"),
    ("answer-by-email", "Answer by email"), ("show-evidence", "Show evidence in few words"),
    ("price-a-pilot", "Price a pilot"), ("answer-together", "Answer together with another firm"),
    ("insurance", "Insurance, and when you need it"), ("own-your-idea", "Own your idea"),
    ("get-paid", "Get paid in thirty days"), ("use-feedback", "Use the feedback"),
    ("after-the-pilot", "After the pilot"), ("data-protection", "Data protection for small firms"),
    ("first-contract", "Your first contract with a council"),
]
COUNCIL_GUIDES = [
    ("is-it-a-challenge", "Is it a challenge?"), ("meet-people", "Meet the people first"),
    ("state-the-need", "State the need, not the answer"), ("find-evidence", "Find evidence that others can check"),
    ("choose-measures", "Choose measures that matter"), ("say-what-stays", "Say what must stay true"),
    ("set-a-budget", "Set a budget and say it"), ("choose-a-route", "Choose a lawful route"),
    ("write-plainly", "Write plainly"), ("publish", "Publish a challenge"),
    ("answer-questions", "Answer questions fairly"), ("read-answers", "Read answers without names"),
    ("give-feedback", "Give feedback that helps"), ("run-a-pilot", "Run a pilot"),
    ("tell-what-happened", "Tell what happened"),
]
PRACTICE = [
    ("short-open-calls", "Short open calls"), ("paid-discovery", "Paid discovery"),
    ("questions-in-public", "Questions in public"), ("pilots-with-an-end", "Pilots with an end"),
    ("email-instead-of-forms", "Email instead of forms"),
]

ADVICE = [
    "Begin with one person whom you have met, and say what happened to them.",
    "Write the sentence that you would say on the telephone, and stop there.",
    "Give the figure, its date and its source, or leave the figure out.",
    "Ask somebody who does not work with you to read it aloud.",
    "Say what you do not know. Readers trust a text that has a gap more than one without.",
    "Count the words when you have finished, and take a third of them away.",
    "Put the date first and the reason second.",
    "Keep one list, and let everybody see it.",
    "Decide beforehand what would change your mind.",
    "Answer the question that was asked before the one that you prefer.",
    "Thank people by telling them what came of their help.",
]

MAIL_DOMAIN = "catalogue.example.org"
