"""Writes random telephone numbers with the answers of libphonenumber, in the form of parse_vectors.csv.

    python3 -m venv V && V/bin/pip install phonenumbers==9.0.43
    V/bin/python make-phone-vectors.py 100000 > /tmp/vectors.csv
    NIGHTLEDGER_PHONE_VECTORS=/tmp/vectors.csv swift test --filter ProfilesTests

Half are examples of a random region with digits changed, written in many ways; half are random digits.
"""
import csv, random, sys
import phonenumbers
from phonenumbers import PhoneNumberFormat as F, PhoneNumberType as T
from phonenumbers import carrier, timezone

dice = random.Random(20261121)
regions = sorted(phonenumbers.SUPPORTED_REGIONS)
homes = ["DE", "RU", "KZ", "BY", "GB", "FR", "IT", "ES", "PL", "NL", "AT", "CH", "UA", "US"]
kinds = [T.FIXED_LINE, T.MOBILE, T.TOLL_FREE, T.PREMIUM_RATE]


def digits(count):
    return "".join(dice.choice("0123456789") for _ in range(count))


def written():
    home = dice.choice(homes if dice.random() < 0.7 else regions)
    if dice.random() < 0.5:
        start = dice.choice(["", "", "+", "00", "011", "810", "8", "0", "+49", "+7", "+1", "+44", "+39 0"])
        return home, start + digits(dice.randint(5, 13))
    region = home if dice.random() < 0.5 else dice.choice(regions)
    example = phonenumbers.example_number_for_type(region, dice.choice(kinds))
    if example is None:
        return home, digits(9)
    form = dice.choice([F.E164, F.INTERNATIONAL, F.NATIONAL])
    text = phonenumbers.format_number(example, form)
    cells = list(text)
    for place in range(len(cells) // 2, len(cells)):
        if cells[place].isdigit() and dice.random() < 0.7:
            cells[place] = dice.choice("0123456789")
    text = "".join(cells)
    kind = dice.random()
    if kind < 0.1:
        text = text.replace("+", "00", 1)
    elif kind < 0.2:
        text = text.replace("+", "", 1)
    elif kind < 0.3 and text.startswith("+") and " " in text:
        text = text.replace(" ", " (0)", 1)
    elif kind < 0.4:
        text = text.replace(" ", ".").replace("-", "/")
    return home, text


out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow("default_region,kind,input,parses,possible,valid,e164,region,type,time_zones,carrier_en".split(","))
names = {T.__dict__[name]: name for name in dir(T) if name.isupper()}
for _ in range(int(sys.argv[1])):
    home, text = written()
    try:
        number = phonenumbers.parse(text, home)
    except phonenumbers.NumberParseException:
        out.writerow([home, "random", text, 0, 0, 0, "", "", "", "", ""])
        continue
    valid = phonenumbers.is_valid_number(number)
    zones = [zone for zone in timezone.time_zones_for_number(number) if zone != "Etc/Unknown"]
    out.writerow([
        home, "random", text, 1, int(phonenumbers.is_possible_number(number)), int(valid),
        phonenumbers.format_number(number, F.E164), phonenumbers.region_code_for_number(number) or "",
        names[phonenumbers.number_type(number)], " ".join(zones),
        carrier.name_for_number(number, "en")])
