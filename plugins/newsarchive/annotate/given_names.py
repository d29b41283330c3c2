"""Given names, as evidence that an unknown name is a person's.

Drawn from the leaders of the CIA World Factbook (public domain) and from unitedstates/congress-legislators (CC0 1.0),
with common English given names; each stands as its token key (``tokens.key_of``). None of them is proof.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaron abd abdallah abdel abdelaziz abdelfattah abdelillah abdelmadjid abdelmalek abdoulaye abdoulkader abdul
    abdulla abdullah abigail abraham adam adama addison adelita adlai adrian adriano adylbek agnes ahmad ahmet aidan
    aisake ajamu aksel alain alan alana alar alassane alben albert alberto albin alden alec alejandro aleksandar
    alena alessandro alex alexa alexander alexandra alexandria alexandru alexei alexios alexis alfonso alfred
    alfredo algirdas ali alice alikhan alison allamaye allan allen allison alma almazbek alvaro alyaksandr alyssa
    amado amadou amama amanda amber ambrose ameenah ami amir amy ana analilia anastase anastasia anatole anders
    andre andrea andreas andrei andrej andres andrew andry andrzej andy angel angela angelina angelino angie angus
    anibal anita ann anna anne annette annie anote anthony anton antonio anura arben aren ariel arif aristobulo
    arkadiy armen arnold arseniy artem arthur artur arvils asa ashley ashwin asif askar assimi atifete audrey
    augustin aureliu avdullah ayad ayanna ayman azail aziz baciro baha bajram bakytzhan baldwin barack barbara
    bardhur bardur barham barnabas barnaby barry bart bashar bassirou beata beatrice beatriz becca beji ben benigno
    benjamin bennie benyamin berdibek berit bernard bernie beth betty beverly bharrat bidhya bill billy binali
    binyamin bisher bjarni blake bob bobby bohuslav bola bonnie boris borjana bornito borut boyko brad bradley
    brandon brenda brendan brett brian brice bridget brigi brigitte britney brittany bruce bruno bryan buddy byron
    caitlin calvin cameron camilla carl carla carlos carmel carmen carol caroline carolyn catalin catherine cathy
    cecile cecilia celeste cesar cevdet chandrikapersad charlene charles charlie charlot charlotte chellie chelsea
    cheryl chester chimed chip chloe choguel chris chrissy christian christina christine christophe christopher
    chuck chuy cindy claire clara clare clarence claude claudia clay clement clemente cleo cliff clinton clive colin
    connor conor conrad constantino cora cordel cornelius cory costin craig cristina crystal curtis cynthia cyril
    dacian daisy dale dalia dalton damian damien damir dan dana dang daniel daniela danielle danilo danny dariga
    darin darrell darren dave david dawn dean deb debbie deborah debra delcy delia denis denise dennis denys derek
    derrick desire desmond dharam diana diane dick dickon diego dieter dileeni dilma dimitar dina dinesh djuro
    dmitri dominic don donald donaldson donna dorin doris dorothy doug douglas dritan droupadi duncan dusko dusty
    dwayne dwight dylan earl ebba ebrahim eddie edgar edgars edi edith edmund edouard eduard eduardo edward edwin
    egils eileen ekaterini elaine elbridge eleanor elena eli elijah elise elissa elizabeth ella ellen elliot elliott
    eloy elsie emanuel emil emilia emily emma emmanuel emmerson emomali enele enex enrique epsy eric erica erik erin
    erna ernest errol eshagh eshaq esperanca esther ethan etienne eugene eva evan evans evariste evaristo eve evelyn
    evika fabian faisal faith farouk fatafehi faure fayiz feleti felix fernando filip filipe fiona firmin florin
    frances francesca francis francisco franck francois frank franklin fred frederica frederick fredis freundel
    freya friedrich froyla fuad fuat fumio gabe gabriel gabriela gareth garland garret garry gary gaspar gaston
    gavin gemma gene geoff geoffrey george georgina gerald gerard gerhard gervais ghassan gheorghe gilbert gillian
    gilmar gina gintautas giorgi giorgia giovanni gitanas giuseppe gjorge glen glenn gloria godwin gombojavyn
    gordana gordon gotabaya grace graham grant greg gregorio gregory grover gudni guillermo gulub gurbanguly gus
    gustavo guy gwen habib hage hakainde hakeem hal haley halla hamza hani hank hannah hannibal hans harini harold
    harriet harry harvey hasan hashim hassan haydar hazel heather hector heidi heinz helen helio helle helmut henri
    henrik henry herbert herintsalama hery hichem hilda hillary hoang horacio hovik howard hristijan hubert hugh
    hugo hussein iakoba ian ibrahim ibrahima ignazio igor ihar ikililou ilham ilhan iliana ilie imad imran inga
    ingrid ingrida inonge ion irakli irene iris isa isaac isabel isabella isabelle isatou ishmael islom ismail ivan
    ivar ivor jacinda jack jackie jacky jacob jacqueline jacques jafar jafeth jagdeep jahana jair jake jakov james
    jamie jan jane janelle janet janez janice janos janusz jared jargaltulga jasmine jason javier jay jean jeanette
    jeanne jeff jefferson jeffrey jejomar jenna jennifer jenny jeremiah jeremy jerome jerrlyn jerrold jerry jesse
    jessica jessie jesus jewel jigme jill jim jimmy jioji joachim joan joanna joanne joao joaquin jocelerme jodey
    joe joel johan johann johannes john johnny joice joko jon jonas jonathan joni jorge jose joseph josephine josh
    joshua josse jotham jovenel joyce juan juanita judith judy juha julia julian juliana julie juliet julio julius
    jurgen justin jusuf kais kaja kalzeube kamala kamel kamla karen karim karl karla karol karolos kashim kassim kat
    katalin kate katherine kathleen kathryn kathy katie katrin katrina kausea kay kayla keir keith kelly kembo ken
    kenneth kenny kerry kersti kevin khadga khaled khalid khaltmaa kieran kim kimberlyn kiril kirk kirsten kirunda
    kjerstin klaus kofi kolinda komi konstantinos kourabi krisjanis kristen kristin kristina kristrun kurt kweisi
    kwesi kyle kyriakos laimdota lance lars lassina lateefah latif laura laurel lauren laurence laurent laurentino
    lawrence lazarus leah lee lemanu leni lenin leo leon leonard leonardo leslie levi lewis liam lillian lily linda
    lindsay lindsey lionel lisa liz lizzie lloyd lodewijk lois lolo loretta lori lorraine lotay louis louise lourdes
    luc lucas lucia lucille lucy ludovic luis luke luong luvsannamsrai luz lyndon lynn macky madeleine maeen
    magdalena maggie mahamat mahamudu mahinda maia maithripala malcolm mamadou mamady mamnoon manasseh manuel
    manuela marc marcel marcella marcelo marcia marco marcus marcy margaret margarita maria mariah mariannette marie
    marilyn mario marion maris marisol marjorie mark markus marlene marlin marsha marta martha martin martyn marvin
    mary masoud matamela mateusz mathew matt matteo matthew maureen maurice mauricio max maxine maxwell mazie megan
    mehmet mehriban melanie melinda melissa melvin mercedes mette mher mia michael michel michele michelle michiel
    miguel mikalay mike mikhail mikheil mildred miles millard milo milojko milos milton miranda miro mitch mitchell
    moctar modibo moeketsi mohamad mohammad moises mokgweetse mokgweetsi molly monica monique morgan moses mostafa
    murray mustafa mutale mute myra myriam nadia nadir naftali najah najib najla nana nancy nanda nanette nangola
    nangolo naomi narendra natalia natalie natasa natasha nathan nathaniel navin nawaf nayib neal neil nellie nelson
    nestor netumbo neville nguyen nicholas nick nicola nicolae nicolas nicole nicos nigel nikema nikenike nikol
    nikola nikolai nikolao nikos nina noah noel nora norma norman norodom nuno nurettin nydia obaid odd olaf olafur
    oleg olga oliver olivia olivier ollanta oluyemi olzhas omar orlando osbert oscar osman otto ouhoumoudou ousmane
    owen pablo pakalitha pamela paolo pascal pat patrice patricia patrick patty paul paula pauline pavel pedro peggy
    penelope perry pete peter petr petro petteri pham phil philemon philip philippe phillip phoebe phyllis pierre
    piotr pohiva polly ponatshego portia pramila pranab pravind president prithvirajsing pritivirajsing prokopis
    prosper pushpa qohir rachel rafael raimonds raja ralph raluca ram raman ramon rand randall randy ranil raphael
    raquel rashida ratu raul ray raymond raynold rebecca recep reginald rena rene reuben reuven rhonda ricardo rich
    richard rick ricky riek riley rimtalba rita ritchie rob robert roberta roberto robin robinah roch rodney rodrigo
    roger roland roman ron ronald ronnie ronny roosevelt rory rosa rosario rose rosemary rosen rosie ross roy ruben
    ruby rudolf rudy rufus ruhakana rui rumen rupert russ russell rustam ruth rutherford ryan saad saara sabrina
    sadyr sainbuyen salim sally salome salud salva salvador sam samantha samia samir samiu samuel samy sanae sandra
    sanford sanna sara sarah sarra sarwar sato sauli saulius saulos schuyler scott sean sebastian senida serdar
    seretse sergei sergio serzh seth shahbaz shane shannon sharice sharlene sharon shaun shavkat shawn shehbaz
    sheila shelby sheldon shelley sher sheri sherif sherry shigeru shinzo shirley shomari shontel shri siaosi sidney
    sifi sigmundur sigrid sigurdur silveria silvia simon simone simplice sitiveni slumber sofia solvi sonia
    sooronbay sophia sophie sorin spencer spiro stacey stan stanley stefan stella steny stepan stephan stephanie
    stephen steve steven stevo stewart stuart sue suhas sultan summer surangel susan sushil sushila susie suzan
    suzanne svetlana sylvanie sylvestre sylvia taban tabare talant tallis tamam tamara tamas tammy tan taneti tania
    tanya tara taro taur tayyrbek ted teima temir teniku teodoro terence teresa terrance terri terry teuea themba
    theodore theresa thom thomas tiffany tim timothy tina toby todd tofiga toke tom tomislav tommy tomo toni tony
    toomas tracey tracy tran travis tregenza trent trevor tristan troy truong tsakhia tserendash tshering tyler
    uhuru ukhnaa ukhnaagiin ulf ulisses ulukbek ulysses ulziisaikhan umar umaro ursula vahagn valentina valerie
    valeriu valery vanessa vera vern vernon veronica vesna vicente victoire victor viktor vince vincent viola vit
    vivian vjosa vladimir volodymyr voreqe vyacheslav wael walter wanda warren washington wavel wayne wendy wesley
    wilfred william willie winston wolfgang woodrow xavier yahya yaqub yassamin yasser yolanda yoshihide yosiwo
    youssef yoweri yulia yuri yusuf yvette yvonne zachary zdravko zoe zoran zuzana
""".split()
)
