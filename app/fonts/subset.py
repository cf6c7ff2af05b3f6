"""Makes the fonts of this folder; see README.md. Usage: subset.py OUTPUT-FOLDER, beside node_modules with the sources."""
import bz2,re,os,sys
from fontTools.ttLib import TTFont, TTCollection, newTable
from fontTools.subset import Subsetter, Options
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
B='node_modules/@expo-google-fonts/'
out=sys.argv[1]; os.makedirs(out,exist_ok=True)
def opts(feat):
    o=Options(); o.layout_features=feat; o.hinting=False; o.glyph_names=False; o.notdef_outline=True
    o.name_IDs=[0,1,2,3,4,5,6,7,13,14]; o.name_languages=[0x409]; o.recalc_timestamp=False
    o.drop_tables=o.drop_tables+['vhea','vmtx','VORG','BASE','STAT','DSIG','gasp','prep','fpgm','cvt ']
    return o
LETTERS=[*range(0x30,0x3a),*range(0x41,0x5b),*range(0x61,0x7b),0x27,0x2c,0x2d,0x2e,0x3a,0x2019,*range(0xc0,0x180)]
def kern_pairs(f):
    """GPOS pair kerning of Latin letters, flattened: (left glyph, right glyph) -> x advance."""
    t=f['GPOS'].table; cmap=f.getBestCmap(); want=[cmap[c] for c in LETTERS if c in cmap]; ws=set(want); pairs={}
    idx=sorted({i for r in t.FeatureList.FeatureRecord if r.FeatureTag=='kern' for i in r.Feature.LookupListIndex})
    for i in idx:
        here={}
        for st in t.LookupList.Lookup[i].SubTable:
            if st.LookupType==9: st=st.ExtSubTable
            if st.LookupType!=2: continue
            for l in st.Coverage.glyphs:
                if l not in ws: continue
                if st.Format==1:
                    for p in st.PairSet[st.Coverage.glyphs.index(l)].PairValueRecord:
                        if p.SecondGlyph in ws: here.setdefault((l,p.SecondGlyph),getattr(p.Value1,'XAdvance',0) if p.Value1 else 0)
                else:
                    rec=st.Class1Record[st.ClassDef1.classDefs.get(l,0)].Class2Record
                    for r in want:
                        v=rec[st.ClassDef2.classDefs.get(r,0)].Value1
                        here.setdefault((l,r),getattr(v,'XAdvance',0) if v else 0)
        for k,v in here.items(): pairs[k]=pairs.get(k,0)+v
    pairs={k:v for k,v in pairs.items() if abs(v)>=8}
    if len(pairs)>10000: pairs=dict(sorted(pairs.items(),key=lambda kv:-abs(kv[1]))[:10000])
    return pairs
def put_kern(f,pairs):
    from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0
    k=f['kern']=newTable('kern'); k.version=0; st=KernTable_format_0(False); st.coverage=1; st.kernTable=pairs; k.kernTables=[st]
def flatten(f):
    """Composite glyphs to plain outlines."""
    from fontTools.pens.recordingPen import DecomposingRecordingPen
    gs=f.getGlyphSet(); gl=f['glyf']; done={}
    for g in f.getGlyphOrder():
        if gl[g].isComposite():
            p=TTGlyphPen(None); d=DecomposingRecordingPen(gs); gs[g].draw(d); d.replay(p); done[g]=p.glyph()
    for g,v in done.items(): gl[g]=v; v.recalcBounds(gl)
def one_cmap(f):
    """Only a format 12 table: one reader is enough."""
    from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
    m=f.getBestCmap(); t=CmapSubtable.newSubtable(12); t.platformID=3; t.platEncID=10; t.language=0; t.cmap=dict(m); f['cmap'].tables=[t]
def sub(f,chars,feat,name):
    pairs={k:v for k,v in kern_pairs(f).items()}
    s=Subsetter(opts([])); s.populate(unicodes=sorted(chars)); s.subset(f); flatten(f)
    here=set(f.getGlyphOrder()); pairs={k:v for k,v in pairs.items() if k[0] in here and k[1] in here}
    if pairs: put_kern(f,pairs)
    for t in ('GPOS','GSUB','GDEF'):
        if t in f: del f[t]
    one_cmap(f); f.save(f'{out}/{name}'); print(name,f['maxp'].numGlyphs,len(pairs),os.path.getsize(f'{out}/{name}'))
tgh=set()
with bz2.open('/usr/share/unicode/Unihan_OtherMappings.txt.bz2','rt') as h:
    for l in h:
        m=re.match(r'U\+([0-9A-F]+)\tkTGH\t',l)
        if m: tgh.add(int(m[1],16))
assert len(tgh)==8105,len(tgh)
gb=set(); big5=set()
with bz2.open('/usr/share/unicode/Unihan_OtherMappings.txt.bz2','rt') as h:
    for l in h:
        m=re.match(r'U\+([0-9A-F]+)\t(kGB0|kBigFive)\t([0-9A-F]+)',l)
        if m and m[2]=='kGB0': gb.add(int(m[1],16))
        if m and m[2]=='kBigFive' and 0xA440<=int(m[3],16)<=0xC67E: big5.add(int(m[1],16))
print(len(gb),len(big5))
han=set(range(0x3400,0x4dc0))|set(range(0x4e00,0xa000))|set(range(0x20000,0x40000))|set(range(0xf900,0xfb00))
F=['kern','liga','ccmp','mark']
semi=TTFont(B+'noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf'); cs=set(semi.getBestCmap())
reg=TTFont(B+'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
extA=set(range(0x3400,0x4dc0))
big=TTCollection('/usr/share/fonts/opentype/noto/NotoSerifCJK-SemiBold.ttc')
cjk=[x for x in big.fonts if x['name'].getDebugName(6)=='NotoSerifCJKsc-SemiBold'][0]
cjk_only=set(cjk.getBestCmap())-cs
rare={c for c in cjk_only if 0x20000<=c<=0x3ffff or 0xf900<=c<=0xfaff}
sub(semi,cs,F,'noto-serif-sc-semibold.ttf')
sub(reg,(set(reg.getBestCmap())-han)|((tgh|gb|big5)&cs),F,'noto-serif-sc-regular.ttf')
# CFF outlines to quadratic TrueType outlines, so that one embedding path serves every face
s=Subsetter(opts([])); s.populate(unicodes=sorted(rare)); s.subset(cjk)
order=cjk.getGlyphOrder(); gs=cjk.getGlyphSet(); glyphs={}
for g in order:
    p=TTGlyphPen(None); gs[g].draw(Cu2QuPen(p,0.6,reverse_direction=True)); glyphs[g]=p.glyph()
cjk['loca']=newTable('loca'); gl=cjk['glyf']=newTable('glyf'); gl.glyphOrder=order; gl.glyphs=glyphs
cjk.sfntVersion='\0\1\0\0'
m=cjk['maxp']; m.tableVersion=0x10000
for k in 'maxZones maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements maxSizeOfInstructions maxComponentElements maxPoints maxContours maxCompositePoints maxCompositeContours maxComponentDepth'.split(): setattr(m,k,0)
m.maxZones=1
for g in glyphs.values():
    g.recalcBounds(gl)
for g in order: 
    a,_=cjk['hmtx'][g]; cjk['hmtx'][g]=(a,getattr(glyphs[g],'xMin',0) if glyphs[g].numberOfContours else 0)
p=cjk['post']; p.formatType=3.0; del cjk['CFF ']
for t in ('GPOS','GSUB','GDEF'):
    if t in cjk: del cjk[t]
one_cmap(cjk); cjk.save(f'{out}/noto-serif-cjk-rare-semibold.ttf'); print('rare',len(order),os.path.getsize(f'{out}/noto-serif-cjk-rare-semibold.ttf'))
latin=set(range(0x20,0x7f))|set(range(0xa0,0x250))|set(range(0x300,0x370))|set(range(0x1e00,0x1f00))|set(range(0x370,0x530))|{0x2010,0x2011,0x2012,0x2013,0x2014,0x2018,0x2019,0x201c,0x201d,0x2026,0x2032,0x2027,0x2022}
sub(TTFont(B+'noto-serif/500Medium/NotoSerif_500Medium.ttf'),latin,F,'noto-serif-medium-latin.ttf')
sub(TTFont(B+'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),set(range(0x20,0x7f)),['kern'],'noto-sans-semibold-ascii.ttf')
