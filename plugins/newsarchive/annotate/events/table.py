"""The words that name events: one family a line, its verbs before the bar, its nouns behind it.

A family is what reports of one event may call it in other words ("met", "talks", "the exchange").
An irregular verb gives its past, and its participle where that is another, after slashes;
``+`` doubles the last letter.
A noun in brackets is also the plain form of a verb, or a thing, and counts only where the words around it say so.
"""

from __future__ import annotations

FAMILIES = """
meet: meet/met confer+ convene negotiate discuss consult gather | talks meeting summit negotiation discussion dialogue
  consultation conference round session exchange plenary get-together gathering
  [call]
visit: visit tour travel arrive depart return fly/flew/flown go/went/gone come/came/come head
  | [visit] trip [tour] arrival departure [return] pilgrimage
sign: sign initial ratify | signing signature ratification
agree: agree pledge vow commit+ endorse promise | agreement accord settlement [deal] [pact] [pledge]
adopt: adopt approve pass enact veto authorise authorize | adoption approval passage enactment [veto]
lapse: expire lapse | expiry expiration
force: enter | entry
extend: extend renew prolong | extension renewal
elect: elect vote re-elect reelect | election [vote] referendum poll runoff run-off by-election primary plebiscite
  caucus recount
win: win/won beat/beat/beaten defeat lose/lost score draw/drew/drawn | [win] victory [defeat]
play: play compete | game match final semi-final semifinal tournament championship olympics playoff
  [race] marathon bout
appoint: appoint nominate inaugurate install promote crown hire elevate enthrone swear/swore/sworn choose/chose/chosen
  select designate
  | appointment nomination inauguration coronation swearing-in
resign: resign retire quit/quit abdicate | resignation retirement abdication
oust: oust depose dismiss fire sack impeach topple overthrow/overthrew/overthrown remove suspend
  | ouster dismissal impeachment removal [overthrow] coup suspension sacking
  reshuffle purge mutiny
  layoff
die: die drown perish succumb | death drowning fatality
kill: kill murder assassinate massacre execute behead slay/slew/slain shoot/shot stab+ hang lynch
  | killing [murder] assassination [massacre] execution shooting beheading stabbing
wound: injure wound hurt/hurt
attack: attack bomb raid assault strike/struck shell ambush hit/hit invade storm clash fight/fought blow/blew/blown
  explode detonate bombard target occupy
  | [attack] bombing [raid] [assault] [strike] airstrike shelling [ambush] invasion offensive explosion blast [clash]
  fighting battle bombardment war siege skirmish crossfire
  incursion intervention firefight shootout gunfight gunbattle genocide insurgency occupation
seize: seize capture annex kidnap+ abduct hijack loot steal/stole/stolen rob+ hack catch/caught confiscate
  | seizure [capture] annexation kidnapping abduction hijacking robbery theft heist hack breach
  burglary arson hostage-taking standoff blockade
free: free release liberate rescue pardon exchange swap+ | [release] liberation [rescue] [pardon] swap
  amnesty
arrest: arrest detain jail imprison apprehend | [arrest] detention imprisonment
flee: flee/fled escape evacuate hide/hid/hidden | [escape] evacuation exodus
try: charge indict convict sentence acquit+ sue prosecute plead arraign extradite fine
  | trial conviction sentencing indictment hearing lawsuit acquittal extradition arraignment
  testimony
rule: rule overturn uphold/upheld quash | ruling verdict judgment judgement [decision]
retreat: withdraw/withdrew/withdrawn retreat surrender pull disarm | withdrawal [retreat] [surrender] pullout
truce: | ceasefire cease-fire truce armistice
protest: protest demonstrate march rally riot revolt picket boycott
  | [protest] demonstration [march] [rally] [riot] unrest uprising revolution revolt rebellion walkout
  sit-in [boycott] crackdown
sanction: sanction ban+ expel+ block freeze/froze/frozen restrict embargo outlaw suspend forbid/forbade/forbidden
  | [ban] embargo expulsion
impose: impose lift ease tighten | imposition
launch: launch unveil release introduce debut inaugurate issue
  | [launch] unveiling [release] introduction premiere debut
fly: orbit dock land lift-off blast-off | landing lift-off liftoff spacewalk docking splashdown flyby
find: discover find/found identify detect recover uncover | discovery
found: found establish create form build/built set-up | founding establishment creation foundation formation
merge: merge acquire buy/bought sell/sold purchase invest
  | merger acquisition takeover [purchase] [sale] buyout flotation auction
  bailout bankruptcy listing
crash: crash collide derail sink/sank/sunk collapse burn capsize
  | [crash] collision derailment [collapse] sinking accident disaster stampede
  leak spill malfunction
nature: erupt flood quake rock strike/struck shake/shook/shaken sweep/swept
  | earthquake quake hurricane flood eruption fire wildfire heatwave storm tornado cyclone tsunami landfall landslide
  avalanche blaze
  epidemic outbreak pandemic drought
  aftershock blizzard snowstorm hailstorm thunderstorm flooding mudslide eclipse
destroy: destroy damage demolish devastate raze | destruction demolition
announce: announce declare proclaim disclose reveal | announcement declaration proclamation disclosure
accuse: accuse condemn denounce criticise criticize blame allege | accusation condemnation denunciation
deny: deny | [denial]
reject: reject refuse rebuff | rejection refusal
warn: warn caution | warning
urge: urge
order: order command instruct summon | [order] decree
send: send/sent deploy deliver donate dispatch supply ship+ bring/brought | deployment delivery
  donation shipment contribution
change: rise/rose/risen fall/fell/fallen drop+ surge plunge jump soar climb cut/cut raise lower double grow/grew/grown
  spread/spread shrink/shrank/shrunk increase decrease decline
  | [rise] [fall] [drop] [surge] [cut]
  devaluation slump
cancel: cancel+ postpone scrap+ delay abandon shelve | cancellation postponement [delay] abandonment
  [default]
wed: marry wed+ divorce | wedding marriage divorce engagement
bear: bear/bore/born | birth
bury: bury cremate | burial funeral cremation
perform: perform appear speak/spoke/spoken address sing/sang/sung lecture testify broadcast/broadcast
  | speech concert ceremony festival lecture testimony parade broadcast
  presentation [debate] exhibition [exhibit]
test: test test-fire train | [test] test-firing [exercise] drill manoeuvre maneuver
  experiment
award: award receive honour honor present | [award] ceremony
join: join leave/left defect | accession
probe: investigate inspect search probe examine audit | investigation inspection [search] inquiry enquiry probe audit
close: close shut/shut reopen halt stop+ | closure reopening shutdown lockdown blackout outage
give: give/gave/given take/took/taken grant hand pay/paid spend/spent lend/lent | [grant] handover
submit: submit+ file propose request apply appeal petition seek/sought bid/bid
  | submission filing [proposal] [appeal] application
write: publish write/wrote/written post upload print | publication
break: break/broke/broken cross violate intercept split/split | interception violation
move: move transfer relocate shift cross hospitalise hospitalize | transfer relocation
make: make/made do/did carry undergo/underwent/undergone experience suffer produce develop
lead: lead/led chair head represent
become: become/became/become
throw: throw/threw/thrown hurl drive/drove/driven run/ran/run ride/rode/ridden
"""

# What no family has, and no ending tells.
OTHERS = """put/put lay/laid cast/cast deal/dealt mislead/misled overcome/overcame/overcome overtake/overtook/overtaken
oversee/oversaw/overseen undertake/undertook/undertaken withhold/withheld rebuild/rebuilt retake/retook/retaken
fling/flung kneel/knelt leap/leapt light/lit ring/rang/rung slide/slid spring/sprang/sprung swim/swam/swum
tear/tore/torn wake/woke/woken weep/wept eat/ate/eaten drink/drank/drunk burst/burst"""

# A light verb says that an event took place, and its object or subject says which.
LIGHT = """hold/held host stage conduct organise organize attend begin/began/begun start commence open end conclude
finish resume follow mark celebrate occur+ happen break/broke/broken convene continue wrap+ take/took/taken"""

# What somebody said is not what happened.
SAYING = """say/said tell/told add ask believe think/thought know/knew/known comment remark note explain suggest claim
argue insist stress emphasise emphasize quote cite describe hope expect estimate predict forecast remind
acknowledge admit+ mention recall reply respond respond state report reiterate repeat write/wrote/written
want see/saw/seen
feel/felt consider fear worry understand/understood read/read hear/heard
rumor rumour speculate confirm assure maintain indicate show/showed/shown tweet call
interview"""

# Nouns of saying: a date beside one of them dates the words.
SAYINGS = """statement report interview remark comment article editorial tweet letter briefing newspaper release
email e-mail memo survey study"""

# Verbs of being and having: a date beside one of them dates a state.
STATES = """be live work serve remain stay belong exist need own contain consist depend seem include keep/kept
stand/stood sit/sat lie compare mean/meant involve reflect concern relate refer+ regard equal resemble average
total account differ vary deserve lack prefer+ like love enjoy view require allow range span teach/taught"""
