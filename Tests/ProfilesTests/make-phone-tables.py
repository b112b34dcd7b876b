"""Writes Sources/Profiles/PhoneTables.swift from the metadata of libphonenumber.

    python3 -m venv V && V/bin/pip install phonenumbers==9.0.43
    V/bin/python make-phone-tables.py ../../Sources/Profiles/PhoneTables.swift

Every pattern of the metadata becomes part of one minimal automaton over digits. Its roots are: the
numbers of a calling code (which region and type a national number is), the general pattern of a
region, time zones by prefix, and operators by prefix for the countries in OPERATORS.
"""
import sys, warnings
warnings.simplefilter('ignore')
import sre_parse
import phonenumbers
from phonenumbers import PhoneMetadata, COUNTRY_CODE_TO_REGION_CODE as CC
from sre_constants import *
sys.setrecursionlimit(100000)
# NFA
class NFA:
    def __init__(s): s.eps=[];s.tr=[]
    def new(s): s.eps.append([]);s.tr.append([]);return len(s.eps)-1
def build(nfa,items,start):
    cur=start
    for op,av in items:
        if op is LITERAL:
            n=nfa.new(); nfa.tr[cur].append((frozenset([int(chr(av))]),n)); cur=n
        elif op is IN:
            ds=set()
            for o,a in av:
                if o is LITERAL: ds.add(int(chr(a)))
                elif o is RANGE: ds|=set(range(int(chr(a[0])),int(chr(a[1]))+1))
                elif o is CATEGORY: ds|=set(range(10))
                else: raise Exception(o)
            n=nfa.new(); nfa.tr[cur].append((frozenset(ds),n)); cur=n
        elif op is BRANCH:
            end=nfa.new()
            for alt in av[1]:
                s=nfa.new(); nfa.eps[cur].append(s); e=build(nfa,alt,s); nfa.eps[e].append(end)
            cur=end
        elif op is SUBPATTERN:
            cur=build(nfa,av[3],cur)
        elif op is MAX_REPEAT:
            lo,hi,sub=av
            assert hi<=20
            for _ in range(lo): cur=build(nfa,sub,cur)
            ends=[cur]
            for _ in range(hi-lo):
                cur=build(nfa,sub,cur); ends.append(cur)
            end=nfa.new()
            for e in ends: nfa.eps[e].append(end)
            cur=end
        elif op is AT: pass
        else: raise Exception((op,av))
    return cur
class Pat:
    def __init__(s,text):
        s.n=NFA(); st=s.n.new(); s.end=build(s.n,sre_parse.parse(text),st); s.start=s.close({st}); s.cache={}
    def close(s,st):
        st=set(st); stack=list(st)
        while stack:
            x=stack.pop()
            for y in s.n.eps[x]:
                if y not in st: st.add(y);stack.append(y)
        return frozenset(st)
    def step(s,st,d):
        k=(st,d)
        r=s.cache.get(k)
        if r is None:
            r=s.close({n for x in st for ds,n in s.n.tr[x] if d in ds}); s.cache[k]=r
        return r
pats={}
def P(t):
    if t not in pats: pats[t]=Pat(t)
    return pats[t]
nodes={}; order=[]
def node(label,kids):
    k=(label,kids)
    if label==0 and all(c==-1 for c in kids): return -1
    if k not in nodes: nodes[k]=len(order); order.append(k)
    return nodes[k]
TYPES=[('premium_rate',4),('toll_free',3),('shared_cost',5),('voip',6),('personal_number',7),('pager',8),('uan',9),('voicemail',10)]
regions=[]
def rid(r):
    if r not in regions: regions.append(r)
    return regions.index(r)
def automaton(cc,rs):
    plist=[]; metas=[]
    for r in rs:
        m=PhoneMetadata.metadata_for_region_or_calling_code(cc,r)
        ps=[]
        for name in ['general_desc']+[t for t,_ in TYPES]+['fixed_line','mobile']:
            d=getattr(m,name)
            ps.append(P(d.national_number_pattern) if d is not None and d.national_number_pattern else None)
        lens=[]
        for name in ['general_desc']+[t for t,_ in TYPES]+['fixed_line','mobile']:
            d=getattr(m,name)
            lens.append(d.possible_length if d is not None else ())
        metas.append((r,m,ps,lens,P(m.leading_digits) if m.leading_digits and len(rs)>1 else None))
    memo={}
    def out(state,ln):
        for (r,m,ps,lens,lead),(sts,lst) in zip(metas,state):
            def ok(i):
                p=ps[i]
                if p is None: return False
                if lens[i] and ln not in lens[i]: return False
                return p.end in sts[i]
            t=0
            if ok(0):
                for i,(n,c) in enumerate(TYPES):
                    if ok(i+1): t=c;break
                else:
                    f=ok(9); mo=ok(10)
                    if f:
                        t=2 if (m.fixed_line is not None and m.mobile is not None and m.fixed_line.national_number_pattern==m.mobile.national_number_pattern) or mo else 1
                        t=11 if t==2 else 1
                    elif mo: t=2
            if lead is not None:
                if lst=='hit': return (rid(r)*16+t) if t else 0
            elif t: return rid(r)*16+t
        return 0
    def advance(state,d):
        res=[];alive=False
        for (r,m,ps,lens,lead),(sts,lst) in zip(metas,state):
            ns=tuple(p.step(s,d) if p else frozenset() for p,s in zip(ps,sts))
            if lst not in (None,'hit'):
                lst=lead.step(lst,d)
                if lead.end in lst: lst='hit'
            if any(ns[1:]): alive=True
            res.append((ns,lst))
        return tuple(res),alive
    def visit(state,ln):
        k=(state,ln)
        if k in memo: return memo[k]
        lab=out(state,ln)
        kids=[]
        for d in range(10):
            s,a=advance(state,d)
            kids.append(visit(s,ln+1) if a and ln<17 else -1)
        memo[k]=node(lab,tuple(kids))
        return memo[k]
    st=tuple((tuple(p.start if p else frozenset() for p in ps),lead.start if lead else None) for r,m,ps,lens,lead in metas)
    return visit(st,0)
def general(m):
    p=P(m.general_desc.national_number_pattern); memo={}
    def visit(s,ln):
        if s in memo: return memo[s]
        memo[s]=node(1 if p.end in s else 0,tuple(visit(p.step(s,d),ln+1) if p.step(s,d) else -1 for d in range(10)))
        return memo[s]
    return visit(p.start,0)

from phonenumbers.tzdata import TIMEZONE_DATA
from phonenumbers.carrierdata import CARRIER_DATA

OPERATORS = {7, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 90, 351, 352, 353,
             358, 359, 370, 371, 372, 373, 374, 375, 380, 420, 421, 992, 993, 994, 995, 996, 998}

def code_of(prefix):
    for n in (1, 2, 3):
        if int(prefix[:n]) in CC: return int(prefix[:n])

def prefixes(table):
    """The automaton whose walk meets the value of the longest known prefix last."""
    trie = {}
    for prefix, value in table.items():
        at = trie
        for digit in prefix: at = at.setdefault(int(digit), {})
        at['value'] = value
    def visit(at, inherited):
        value = at.get('value', 0)
        label = 0 if value == inherited else value
        return node(label, tuple(
            visit(at[d], value or inherited) if d in at else -1 for d in range(10)))
    return visit(trie, 0)

def digits(number, count):
    return ''.join(chr(48 + (number >> (6 * k) & 63)) for k in range(count))

def encoded():
    out = []
    for label, kids in order:
        arrows = {}
        for d, kid in enumerate(kids):
            if kid >= 0: arrows[kid] = arrows.get(kid, 0) | 1 << d
        out.append(digits(label, 2) + digits(len(arrows), 1)
                   + ''.join(digits(mask, 2) + digits(kid, 3) for kid, mask in arrows.items()))
    text = ''.join(out)
    return [text[i:i + 96] for i in range(0, len(text), 96)]

def main(path):
    codes, general_root = [], {}
    roots = {cc: automaton(cc, CC[cc]) for cc in sorted(CC)}
    all_regions = sorted(phonenumbers.SUPPORTED_REGIONS)
    for r in all_regions: general_root[r] = general(PhoneMetadata.metadata_for_region(r))
    for cc in sorted(CC):
        m = PhoneMetadata.metadata_for_region_or_calling_code(cc, CC[cc][0])
        g = m.general_desc
        lengths = sum(1 << n for n in g.possible_length)
        local = sum(1 << n for n in (g.possible_length_local_only or ()))
        codes.append(f'{cc} {roots[cc]} {lengths} {local} {" ".join(CC[cc])}')
    region_lines = []
    for r in all_regions:
        m = PhoneMetadata.metadata_for_region(r)
        g = m.general_desc
        lengths = sum(1 << n for n in g.possible_length)
        local = sum(1 << n for n in (g.possible_length_local_only or ()))
        rule = (m.national_prefix_transform_rule or '').replace('\\1', '$1').replace('\\2', '$2')
        region_lines.append('\t'.join([
            r, str(m.country_code), str(general_root[r]), str(lengths), str(local),
            m.international_prefix or '', m.national_prefix_for_parsing or '', rule]))
    zone_lists = sorted(set(TIMEZONE_DATA.values()))
    zones = prefixes({p: zone_lists.index(z) + 1 for p, z in TIMEZONE_DATA.items()})
    chosen = {p: d['en'] for p, d in CARRIER_DATA.items() if 'en' in d and code_of(p) in OPERATORS}
    names = sorted(set(chosen.values()))
    operators = prefixes({p: names.index(n) + 1 for p, n in chosen.items()})
    zone_names = sorted({z for zs in zone_lists for z in zs})
    with open(path, 'w') as out:
        w = lambda name, doc, lines: out.write(
            f'\n  /// {doc}\n  static let {name}: StaticString = #"""\n'
            + ''.join(f'    {line}\n' for line in lines) + '    """#\n')
        out.write(f'''// Made by Tests/ProfilesTests/make-phone-tables.py from the metadata of libphonenumber
// {phonenumbers.__version__} (https://github.com/google/libphonenumber), Copyright (C) The Libphonenumber Authors,
// licensed under the Apache License, Version 2.0 (https://www.apache.org/licenses/LICENSE-2.0).
// Changed in form: patterns and prefixes became one automaton. Never edited by hand.
// swift-format-ignore-file

/// What is known of the telephone numbers of the world.
enum PhoneTables {{
  /// The edition of the metadata.
  static let version = "{phonenumbers.__version__}"
  static let nodeCount = {len(order)}
  static let zoneRoot = {zones}
  static let operatorRoot = {operators}
''')
        w('codes', 'Calling code, root, possible lengths and local ones as bits, regions.', codes)
        w('regionsOfLabels', 'The region of a label is its place here: label / 16; label % 16 is the type.',
          [' '.join(regions[i:i + 24]) for i in range(0, len(regions), 24)])
        w('regions', 'Region, calling code, general root, lengths, local ones, international prefix, '
          'national prefix, rule.', region_lines)
        w('zoneNames', 'Time zones.', zone_names)
        w('zoneLists', 'Places in the list of time zones; a label of the zones is a line here, from 1.',
          [' '.join(str(zone_names.index(z)) for z in zs) for zs in zone_lists])
        w('operators', 'A label of the operators is a line here, from 1.', names)
        w('automaton', 'Each node: label, number of arrows, and for each its digits as bits and its '
          'target. Six bits a character, low ones first.', encoded())
        out.write('}\n')
    print(len(order), 'nodes', len(zone_lists), 'zone lists', len(names), 'operators')

main(sys.argv[1])
