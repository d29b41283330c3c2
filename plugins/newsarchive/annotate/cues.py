"""The words that the name rules lean on: verbs of saying and acting, officials, places, titles."""

from __future__ import annotations


def _inflected(lemmas: str) -> frozenset[str]:
    """The present and past forms of verbs; an irregular past stands after a slash.

    >>> sorted(_inflected("deny say/said"))
    ['denied', 'denies', 'deny', 'said', 'say', 'says']
    """
    found: set[str] = set()
    for entry in lemmas.split():
        lemma, *past = entry.split("/")
        stem = lemma[:-1] + "i" if lemma[-1] == "y" and lemma[-2] not in "aeiou" else lemma
        found |= {lemma, stem + ("es" if stem != lemma or lemma[-1] in "sxz" or lemma[-2:] in ("ch", "sh") else "s")}
        found |= set(past) or {stem + ("d" if stem[-1] == "e" else "ed")}
    return frozenset(found)


SAYING = _inflected(
    "say/said tell/told add announce accuse acknowledge admit agree allege argue ask assert assure blame call caution "
    "cite claim comment complain concede conclude confirm condemn criticise criticize declare decry demand denounce "
    "deny describe disclose dismiss disclose emphasise emphasize explain express hail hint insist joke maintain "
    "mention note object observe point pledge praise predict promise propose protest quip read/read reiterate reject "
    "remark repeat reply report request respond reveal state stress suggest swear/swore testify think/thought urge "
    "voice vow warn welcome write/wrote believe"
)
ACTING = SAYING | _inflected(
    "abandon abstain accept act adopt advise aim allow annex appeal appear apply appoint approve arrest assassinate "
    "attack attempt authorise authorize back ban begin/began block bomb boost boycott break/broke bring/brought "
    "buy/bought cancel capture carry cease challenge change choose/chose close conduct consider continue control "
    "convene cooperate cut/cut cross decide decline defeat defend defy delay deliver deploy deport detain develop "
    "discuss downplay drop ease elect end/ended endorse enter establish evacuate execute expand expect expel/expelled "
    "extend face fail favour favor fear fight/fought file find/found fire follow free freeze/froze gain get/got "
    "give/gave go/went grant halt hand have help hit/hit hold/held honour honor hope host ignore impose increase "
    "inform intend intensify intervene invade invest investigate invite involve issue join jail keep/kept kill lack "
    "launch lead/led leave/left let/let lift look lose/lost make/made mark meet/met monitor mourn move mull name need "
    "negotiate offer open oppose order oust own participate pass pay/paid plan play plot prefer prepare present press "
    "pressure prevent proceed protect prove provide publish pull punish push put/put raise ratify reach react recall "
    "receive recognise recognize arrive come/came speak/spoke reduce refuse release rely remain remove renew repeal "
    "replace require resist restore resume retaliate return run/ran scrap see/saw seek/sought seize sell/sold "
    "send/sent serve set/set share shift shoot/shot shut/shut sign slam slap/slapped spend/spent start step "
    "stick/stuck stop/stopped strike/struck submit/submitted summon supply support suspect suspend sue take/took "
    "target test thank threaten train transfer try turn unveil use veto view violate visit vote wait want win/won "
    "withdraw/withdrew work worry yield regard regret rule rebuff rebuke scorn shun signal snub spark stage stall "
    "tighten toughen treat trust"
)
AUXILIARIES = frozenset(
    "is are was were has have had will would can could may might must should does did do be 'd n't won't "
    "cannot isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't doesn't didn't don't shall".split()
)
ADVERBS = frozenset(
    "also though still then now later however already again alone itself themselves too both all never always "
    "often once soon meanwhile today yesterday first even just not instead thus therefore yet".split()
)
FUNCTION_WORDS = frozenset(
    "and or but nor for of in on at to from by with about against between into over under after before since "
    "until while when where which who whom whose that this these those as than if because so such the a an "
    "its their his her our it he she they we you i there here during without within through toward towards "
    "upon amid among across per via like unless whether out up down off what how why more most less least "
    "very".split()
)
# Nouns of which the state itself is the head: "Russian diplomats", "the US list of allegations".
OFFICIAL_NOUNS = frozenset(
    "administration adviser advisers advisor advisors agent agents aid air allegation allegations ambassador "
    "ambassadors ambassy approach army arsenal assistance attorney authorities authority aircraft bid bombers "
    "cabinet campaign chancellor chief chiefs claim claims coastguard commander commanders commission "
    "congress consul consulate counterpart counterparts crackdown decision defence delegate delegates "
    "delegation delegations demand demands deputy diplomacy diplomat diplomatic diplomats drone drones effort "
    "efforts embassy emissary envoy envoys federal fighters fleet force forces foreign general generals "
    "government governments government-backed governor hegemony influence intelligence interests interior "
    "interference intervention invasion justice king leader leaders leadership list lawmaker lawmakers "
    "mediator mediators military minister ministers ministry ministries mission missions missile missiles "
    "monarch move navy negotiator negotiators nuclear objection objections occupation offer official "
    "officials offensive ombudsman operation operations opposition parliament pledge policy policies police "
    "position premier presence president presidency pressure prime proposal proposals prosecutor prosecutors "
    "queen refusal regime representative representatives request response sanctions secretary security senate "
    "senator senators servicemen side soldiers soldier spokesman spokesperson spokeswoman spies spy stance "
    "state statement strategy strike strikes submarine support tactics tariffs threat threats treasury troops "
    "veto vice-president warning warnings warplanes warship warships weapons withdrawal".split()
)
# "state" and their like lead only to nouns that are the state's: not to media, firms or elections.
UNOFFICIAL_HEADS = frozenset(
    "agencies agency airline airlines artist athlete athletes bank banks business businesses cities citizen "
    "citizens city coast companies company consumers culture channel daily economy election elections "
    "embassies-in entities entity exports factory families family farmers film firm firms food gangs hackers "
    "hospital hospitals imports industry investors journalist journalists language literature market markets "
    "media music nationals network news newspaper newspapers people players press public radio reporter "
    "reporters school schools society student students studies team television territory tourists town towns "
    "tv university village villages voters website women men workers writer".split()
)
# A place's own: "Russia's coast", "Moscow's streets".
PLACE_NOUNS = frozenset(
    "airport area beaches border borders capital centre city cities climate coast countryside district "
    "districts east economy geography highlands hospitals island islands lake largest mountains museum "
    "museums neighbourhood north northeast northern northwest outskirts parks population port province "
    "provinces region regions restaurants river roads shores skyline south southeast southern southwest "
    "square stadium station streets suburb suburbs subway territory town towns airspace east-west theatre "
    "theatres university village villages waters weather west western eastern".split()
)
PLACE_PREPOSITIONS = frozenset("in at near across throughout outside inside into within around through via off".split())
ACTOR_PREPOSITIONS = frozenset("between against both versus vs by with among".split())
# "sanctions on Russia", "pressure on Moscow".
AIMED_AT = frozenset(
    "sanctions pressure attack attacks assault tariffs war embargo ban curbs restrictions criticism".split()
)
DONE_BY = frozenset(
    "led backed brokered funded imposed sponsored supplied supported mediated allied controlled run ordered".split()
)
MADE_IN = frozenset("based born made educated wide style owned speaking language trained bound".split())

HONORIFICS = frozenset("mr mrs ms miss dr sir lord lady dame prof professor rev reverend".split())
MALE = frozenset(
    "mr sir lord king prince emperor father brother he his him himself spokesman chairman congressman".split()
)
FEMALE = frozenset(
    "mrs ms miss lady dame queen princess sister mother she her herself spokeswoman chairwoman congresswoman".split()
)
ROLE_HEADS = frozenset(
    "president minister secretary premier chancellor ambassador envoy governor senator congressman "
    "congresswoman mayor chairman chairwoman chair chief director spokesman spokeswoman spokesperson leader "
    "head commissioner commander general admiral colonel king queen prince princess emperor sultan emir pope "
    "cardinal archbishop bishop judge justice prosecutor attorney negotiator adviser advisor official "
    "representative lawmaker deputy executive coordinator rapporteur counterpart founder economist analyst "
    "expert professor lawyer activist officer captain lieutenant major sergeant sheriff speaker treasurer "
    "inspector ayatollah sheikh imam coach candidate ceo author editor correspondent number no manager owner "
    "rep sen gov gen col lt sgt mp".split()
)
# What may stand before the head of a role: "deputy foreign minister", "vice president".
ROLE_MODIFIERS = frozenset(
    "deputy vice acting assistant associate first second senior chief under interim former outgoing incoming "
    "foreign prime defence finance interior justice health energy trade transport education environment "
    "agriculture economy economic labour culture state national security general nuclear top lead special "
    "press attorney executive managing opposition party home treasury chief government military army navy "
    "police union team campaign presidential permanent political communications".split()
)
NOT_NOW = frozenset(
    "former ex then late future next past incoming outgoing previous any every each no another would one-time".split()
)
TITLES = HONORIFICS | ROLE_HEADS
CALENDAR = frozenset(
    "january february march april may june july august september october november december jan feb mar apr "
    "jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues "
    "wed thu thur fri sat sun".split()
)
# Surnames and short names that begin sentences, or are months, as ordinary words.
ORDINARY = CALENDAR | frozenset(
    "the will young king white black green brown long day hall street house park mark grant rice gates bush "
    "cook fox hope page price rose stone wood woods west north south east strong short small little rich "
    "power law church case bell ball banks best field gore hill hunt lake love moon more reed rush sharp snow "
    "wise worth wright low major chance nice frank bill pat art an he she they we ban in to on of".split()
)
