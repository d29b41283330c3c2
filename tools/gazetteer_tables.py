"""What no open list says of countries and bodies: press spellings, seats of government, acronyms.

Facts of common knowledge, written down by hand for this project; `gazetteer.py` joins them to the country list.
A bar separates the members of a list.
"""

from __future__ import annotations


def split(text: str) -> list[str]:
    """
    >>> split("Moscow | the Kremlin")
    ['Moscow', 'the Kremlin']
    """
    return [part.strip() for part in text.split("|") if part.strip()]


# Names by which the press calls a country, beyond its common and official names.
PRESS_NAMES = {
    "Bosnia and Herzegovina": "Bosnia | Bosnia-Herzegovina | Bosnia-Hercegovina",
    "Brunei": "Brunei Darussalam",
    "Cape Verde": "Cabo Verde",
    "China": "Mainland China | Communist China | People's Republic of China",
    "Congo": "Congo-Brazzaville | Republic of Congo",
    "Czechia": "Czech Republic",
    "DR Congo": "Congo-Kinshasa | Democratic Republic of Congo | Zaire",
    "Eswatini": "Swaziland",
    "Gambia": "The Gambia",
    "Germany": "Federal Republic of Germany",
    "Ivory Coast": "Cote d'Ivoire",
    "Kyrgyzstan": "Kyrgyz Republic",
    "Macau": "Macao",
    "Moldova": "Republic of Moldova",
    "Myanmar": "Burma",
    "Netherlands": "Holland",
    "North Korea": "N. Korea",
    "North Macedonia": "Macedonia | Former Yugoslav Republic of Macedonia",
    "Palestine": "Palestinian Authority | Palestinian Territories | Palestinian National Authority",
    "South Korea": "Republic of Korea | S. Korea",
    "Taiwan": "Chinese Taipei",
    "Timor-Leste": "East Timor",
    "Türkiye": "Turkey | Turkiye",
    "United Arab Emirates": "Emirates",
    "United Kingdom": "Britain | Great Britain",
    "United States": "America | United States of America",
    "Vatican City": "Holy See | Vatican",
    "Vietnam": "Viet Nam",
}
ACRONYMS = {
    "Central African Republic": "CAR",
    "DR Congo": "DRC",
    "North Korea": "DPRK",
    "United Arab Emirates": "UAE | U.A.E.",
    "United Kingdom": "UK | U.K.",
    "United States": "US | U.S. | USA | U.S.A.",
}
ADJECTIVES = {
    "Afghanistan": "Afghani",
    "Antigua and Barbuda": "Antiguan | Barbudan",
    "Argentina": "Argentinian | Argentinean",
    "Bosnia and Herzegovina": "Bosnian | Herzegovinian",
    "Bahrain": "Bahraini",
    "Belarus": "Belarusian | Belarussian | Byelorussian",
    "Botswana": "Botswanan",
    "Cape Verde": "Cape Verdean",
    "Ecuador": "Ecuadorian",
    "Hong Kong": "Hong Konger",
    "Iceland": "Icelandic",
    "Kazakhstan": "Kazakh",
    "Kosovo": "Kosovan",
    "Kyrgyzstan": "Kyrgyz | Kirgiz",
    "Laos": "Lao",
    "Liechtenstein": "Liechtenstein",
    "Luxembourg": "Luxembourgish",
    "Maldives": "Maldivian",
    "Myanmar": "Myanmar",
    "Nepal": "Nepali",
    "New Zealand": "New Zealand",
    "Philippines": "Philippine",
    "Saint Kitts and Nevis": "Kittitian",
    "Saudi Arabia": "Saudi",
    "Slovenia": "Slovenian",
    "Tajikistan": "Tajik",
    "Turkmenistan": "Turkmen",
    "United Kingdom": "British",
    "Uzbekistan": "Uzbek",
    "Vatican City": "Vatican",
}
# Peoples whose name is not the adjective with an s.
PEOPLES = {
    "Denmark": "Danes",
    "Finland": "Finns",
    "France": "Frenchmen",
    "Iceland": "Icelanders",
    "Ireland": "Irishmen",
    "Kosovo": "Kosovars",
    "Luxembourg": "Luxembourgers",
    "Netherlands": "Dutchmen",
    "New Zealand": "New Zealanders",
    "Philippines": "Filipinos",
    "Poland": "Poles",
    "Saudi Arabia": "Saudis",
    "Slovenia": "Slovenes",
    "Spain": "Spaniards",
    "Sweden": "Swedes",
    "Türkiye": "Turks",
    "United Kingdom": "Britons | Brits",
}
# Houses, streets and hills that stand for a government without a cue.
SEATS = {
    "Afghanistan": "Arg Palace",
    "Argentina": "Casa Rosada",
    "Brazil": "Planalto | Itamaraty",
    "China": "Zhongnanhai",
    "France": "Élysée | Élysée Palace | Quai d'Orsay",
    "Germany": "Bundeskanzleramt | Federal Chancellery",
    "India": "South Block | Raisina Hill",
    "Italy": "Palazzo Chigi | Quirinale | Quirinal Palace",
    "Japan": "Kantei",
    "Philippines": "Malacañang | Malacañang Palace",
    "Portugal": "São Bento Palace",
    "Russia": "Kremlin",
    "South Korea": "Blue House | Cheong Wa Dae",
    "Spain": "Moncloa | Moncloa Palace",
    "Ukraine": "Bankova",
    "United Kingdom": "Downing Street | 10 Downing Street | Whitehall",
    "United States": "White House",
    "Venezuela": "Miraflores Palace",
}
# Capitals, or seats of government, that the country list lacks or spells otherwise than the press does.
CAPITALS = {
    "Brazil": "Brasilia",
    "Bolivia": "La Paz",
    "Chad": "Ndjamena",
    "Chile": "Santiago",
    "Colombia": "Bogota",
    "European Union": "Brussels",
    "India": "Delhi",
    "Ivory Coast": "Abidjan",
    "Kazakhstan": "Nur-Sultan",
    "Moldova": "Chisinau",
    "Myanmar": "Nay Pyi Taw",
    "Netherlands": "The Hague",
    "Sri Lanka": "Colombo",
    "Switzerland": "Berne",
    "Tanzania": "Dar es Salaam",
    "Ukraine": "Kiev",
    "United States": "Washington | Washington DC",
    "Yemen": "Sanaa",
}
# Capitals that are far more often a person, another town, the country itself, or the seat of another body.
NO_METONYM = split(
    "Bloemfontein | Cape Town | Brussels | Castries | City of San Marino | Djibouti | Georgetown | Guatemala City | "
    "Kingston | Kuwait City | Luxembourg | Majuro | Malé | Mexico City | Monaco | Panama City | Singapore | St. "
    "George's | Sucre | Saint John's | San José | The Valley | Vatican City | Victoria | Washington D.C. | Roseau | "
    "Yaren | Bandar Seri Begawan"
)
# Longer names that hold a country's or a capital's, and mean something else.
NEVER = {
    "Chad": "Chad Smith | Lake Chad",
    "China": "South China Sea | East China Sea | South China Morning Post | China Daily | Bank of China | Air China "
    "| Indo-China | China Sea",
    "Cuba": "Cuba Gooding",
    "France": "Air France | Tour de France | Agence France-Presse | Agence France Presse | Île-de-France",
    "Georgia": "Atlanta, Georgia | Georgia Tech | Georgia State | University of Georgia | State of Georgia "
    "| South Georgia | Georgia Bulldogs | Savannah, Georgia | Augusta, Georgia",
    "Guinea": "Gulf of Guinea | New Guinea",
    "India": "Air India | Times of India | East India Company | Reserve Bank of India "
    "| Press Trust of India | India Today",
    "Ireland": "Northern Ireland | Bank of Ireland",
    "Israel": "Times of Israel",
    "Jordan": "Jordan River | River Jordan | Michael Jordan | Vernon Jordan | Jordan Valley",
    "Lebanon": "Lebanon, Pennsylvania",
    "Mexico": "New Mexico | Gulf of Mexico",
    "Mongolia": "Inner Mongolia",
    "Netherlands": "Holland Park | Holland & Knight",
    "Oman": "Gulf of Oman",
    "Panama": "Panama Canal | Panama Papers | Panama City, Florida | Panama City Beach",
    "Peru": "Peru, Indiana",
    "Samoa": "American Samoa",
    "Türkiye": "Turkey Point | Turkey Creek",
    "United Kingdom": "London Bridge | London School of Economics | Lloyd's of London | Jack London "
    "| London Stock Exchange | London, Ontario | East London | City of London | London Underground | British Columbia "
    "| New Britain | British Airways | British Petroleum | British Broadcasting Corporation "
    "| London Metropolitan University",
    "United States": "Latin America | South America | North America | Central America | Bank of America "
    "| Captain America | Washington Post | Washington Times | Washington State | Washington Examiner "
    "| George Washington | Denzel Washington | Booker T. Washington | Mount Washington "
    "| Washington Monthly | University of Washington "
    "| Washington University | Washington Nationals | Washington Capitals | Washington Redskins | Washington Wizards "
    "| Miss America | US Airways | America Online | America's Cup | Voice of America | American Airlines "
    "| American Express | Latin American | South American | North American | Central American | Native American "
    "| African American | African-American | Native Americans | African Americans | African-Americans | U.S. Bank "
    "| US Weekly | US Open | U.S. Open",
    "Vietnam": "Vietnam War",
}
# International bodies: name, acronyms, other names, adjectives.
BODIES = (
    ("African Union", "AU", "", ""),
    ("African Development Bank", "AfDB", "", ""),
    ("Arab League", "", "League of Arab States", ""),
    ("Arctic Council", "", "", ""),
    ("Asian Development Bank", "ADB", "", ""),
    ("Asia-Pacific Economic Cooperation", "APEC", "Asia Pacific Economic Cooperation", ""),
    ("Association of Southeast Asian Nations", "ASEAN", "Asean | Association of South East Asian Nations", ""),
    ("Bank for International Settlements", "BIS", "", ""),
    ("BRICS", "BRICS", "Brics", ""),
    ("Caribbean Community", "CARICOM", "Caricom", ""),
    ("Collective Security Treaty Organization", "CSTO", "Collective Security Treaty Organisation", ""),
    ("Commonwealth of Independent States", "CIS", "", ""),
    ("Commonwealth of Nations", "", "Commonwealth Secretariat", ""),
    ("Comprehensive Nuclear-Test-Ban Treaty Organization", "CTBTO", "", ""),
    ("Council of Europe", "", "", ""),
    ("Economic Community of West African States", "ECOWAS", "Ecowas", ""),
    ("Eurasian Economic Union", "EAEU", "", ""),
    ("European Bank for Reconstruction and Development", "EBRD", "", ""),
    ("European Central Bank", "ECB", "", ""),
    ("European Commission", "", "EU Commission", ""),
    ("European Council", "", "", ""),
    ("European Court of Human Rights", "ECHR", "", ""),
    ("European Court of Justice", "ECJ", "Court of Justice of the European Union", ""),
    ("European Parliament", "", "", ""),
    ("European Space Agency", "ESA", "", ""),
    ("European Union", "EU | E.U.", "European Community", ""),
    ("Europol", "", "", ""),
    ("Financial Action Task Force", "FATF", "", ""),
    ("Food and Agriculture Organization", "FAO", "UN Food and Agriculture Organization", ""),
    ("Group of Seven", "G7 | G-7", "", ""),
    ("Group of Eight", "G8 | G-8", "", ""),
    ("Group of 20", "G20 | G-20", "Group of Twenty", ""),
    ("Gulf Cooperation Council", "GCC", "Gulf Co-operation Council", ""),
    ("International Atomic Energy Agency", "IAEA", "UN nuclear watchdog | UN atomic agency", ""),
    ("International Committee of the Red Cross", "ICRC", "Red Cross", ""),
    ("International Court of Justice", "ICJ", "World Court", ""),
    ("International Criminal Court", "ICC", "", ""),
    ("International Criminal Tribunal for the former Yugoslavia", "ICTY", "", ""),
    ("International Civil Aviation Organization", "ICAO", "", ""),
    ("International Energy Agency", "IEA", "", ""),
    (
        "International Labour Organization",
        "ILO",
        "International Labor Organization | International Labour Organisation",
        "",
    ),
    ("International Maritime Organization", "IMO", "", ""),
    ("International Monetary Fund", "IMF | I.M.F.", "", ""),
    ("International Olympic Committee", "IOC", "", ""),
    ("International Organization for Migration", "IOM", "International Organisation for Migration", ""),
    ("International Telecommunication Union", "ITU", "", ""),
    ("Interpol", "INTERPOL", "", ""),
    ("Mercosur", "", "Mercosul", ""),
    ("North Atlantic Treaty Organization", "NATO", "Nato | North Atlantic Treaty Organisation | Atlantic alliance", ""),
    ("Organisation for Economic Co-operation and Development", "OECD", "", ""),
    ("Organisation for the Prohibition of Chemical Weapons", "OPCW", "", ""),
    ("Organisation of Islamic Cooperation", "OIC", "Organisation of the Islamic Conference", ""),
    ("Organization for Security and Co-operation in Europe", "OSCE", "", ""),
    ("Organization of American States", "OAS", "", ""),
    ("Organization of the Petroleum Exporting Countries", "OPEC | OPEC+", "Opec", ""),
    ("Organization of African Unity", "OAU", "", ""),
    ("Pacific Islands Forum", "PIF", "", ""),
    ("Permanent Court of Arbitration", "", "", ""),
    ("Shanghai Cooperation Organisation", "SCO", "", ""),
    ("South Asian Association for Regional Cooperation", "SAARC", "Saarc", ""),
    ("Southern African Development Community", "SADC", "", ""),
    ("UN Children's Fund", "UNICEF", "Unicef | United Nations Children's Fund", ""),
    ("UN Conference on Trade and Development", "UNCTAD", "", ""),
    ("UN Development Programme", "UNDP", "", ""),
    ("UN Environment Programme", "UNEP", "", ""),
    ("UN Framework Convention on Climate Change", "UNFCCC", "", ""),
    ("UN General Assembly", "UNGA", "General Assembly", ""),
    ("UN High Commissioner for Refugees", "UNHCR", "UN refugee agency | United Nations refugee agency", ""),
    ("UN Human Rights Council", "UNHRC", "Human Rights Council", ""),
    ("UN Interim Force in Lebanon", "UNIFIL", "Unifil", ""),
    ("UN Office for the Coordination of Humanitarian Affairs", "OCHA | UNOCHA", "", ""),
    ("UN Relief and Works Agency", "UNRWA", "", ""),
    ("UN Security Council", "UNSC", "Security Council", ""),
    ("UNESCO", "UNESCO", "Unesco", ""),
    ("United Nations", "UN | U.N.", "United Nations Organization", ""),
    ("World Bank", "", "World Bank Group", ""),
    ("World Food Programme", "WFP", "World Food Program | UN World Food Programme", ""),
    ("World Health Organization", "WHO | W.H.O.", "World Health Organisation", ""),
    ("World Intellectual Property Organization", "WIPO", "", ""),
    ("World Meteorological Organization", "WMO", "", ""),
    ("World Trade Organization", "WTO | W.T.O.", "World Trade Organisation", ""),
)
