/**
 * Words that people build common passwords from. A password that is one of them, repeated or dressed with digits, signs and
 * swapped letters, is refused; so nothing shorter than twelve characters needs a line of its own.
 */
const WORDS = `
password passwort passwd passphrase passcode pass mypassword yourpassword thepassword newpassword changeme changeit
changethis letmein letmeinplease welcome welcomeback hello helloworld hellohello admin administrator adminadmin root
superuser superman batman spiderman ironman system server default guest user username login logon signin secret topsecret
mysecret private access master manager supervisor operator test testing tester demo temp temporary sample example qwerty
qwertyuiop qwertz azerty asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc zaqxsw wsxedc abc abcd abcde abcdef abcabc
xyz iloveyou iloveyouforever loveyou lovely love lover loveme iloveme forever foreverlove princess prince queen king
sunshine moonlight starlight starwars stargate pokemon naruto monkey donkey dragon tiger lion eagle falcon panther wolf
shadow phoenix unicorn butterfly flower rose summer winter spring autumn january february march april june july august
september october november december monday tuesday wednesday thursday friday saturday sunday football baseball basketball
hockey soccer golf tennis liverpool arsenal chelsea barcelona realmadrid juventus manchester manutd yankees lakers cowboys
steelers eagles michael jordan jackson jennifer jessica michelle ashley amanda nicole daniel andrew joshua matthew anthony
robert thomas william charlie george freedom trustno trustnoone nothing something whatever blink corvette ferrari porsche
mercedes mustang harley yamaha computer internet laptop windows linux ubuntu apple google facebook twitter instagram
youtube tiktok wechat weixin tencent alibaba taobao alipay baidu huawei xiaomi microsoft samsung cheese cookie chocolate
banana orange pepper ginger buster maggie bailey hunter killer ranger soldier warrior ninja pirate hammer thunder
lightning diamond gold golden silver purple yellow green black white matrix zerocool hacker hacking access security secure
computer database oracle cisco network wireless wifi router raspberry postgres mysql mongodb redis docker
jenkins gitlab tomcat weblogic minecraft fortnite roblox blizzard warcraft starcraft counterstrike pubg
mima wodemima mimashi xinmima woaini woaiwo woaiwojia woaiwoziji woaizhongguo woaibeijing woshishui woshini nishishui
wobuzhidao buzhidao nihao nihaoma zhongguo zhonghua zhongguoren china chinese beijing shanghai guangzhou shenzhen hangzhou
nanjing suzhou wuhan chengdu chongqing tianjin xian changsha anhui hefei wuhu bengbu anqing xuancheng jiayou fighting
tianwang wangyi tengxun qq qqqq guanliyuan yonghu xuesheng laoshi gongsi qiye biaozhun biaozhunhua
shichang jiandu jiandugl gongzuo xuexi kaoshi zhengshu kaixin kuaile xingfu pingan jiankang facai gongxifacai
wangjing zhangwei wangwei wangfang liwei lina zhangmin lijing wangli zhangli liuyang liming xiaoming baobei qinai laogong
laopo mama baba woaimama woaibaba jiejie meimei didi gege yongyuan aiqing shengri shengrikuaile jintian mingtian
`;

/** Whole passwords of twelve and more characters that stand high on every published list and are built otherwise. */
const WHOLE = `
1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qaz@wsx3edc 1qazxsw23edc zaq12wsxcde3
q1w2e3r4t5y6 q1w2e3r4t5y6u7 qweasdzxc123 qweasdzxcrty qwerasdfzxcv qwer1234asdf asdfqwer1234 1234qwerasdf 123qweasdzxc
qazwsx123456 qazwsxedcrfv qazwsxedc123 zxcvbnm12345 asdfghjkl123 qwertyuiop12 qwerty123456 1qwertyuiop1 poiuytrewq12
mnbvcxzlkjhg zaqwsxcderfv a1b2c3d4e5f6 a1b2c3d4e5f6g7 aa123456789a aa123456aa123 a123456789aa abc123456789 abcd12345678
abc123abc123 abcd1234abcd 5201314520131 520131420131 woaini5201314 woaini1314520 5201314woaini 123456woaini zxcvbnm12345
147258369147 147258369000 123698745000 159753159753 741852963741 789456123789 789456123000 321654987000 112233445566
121212121212 131313131313 101010101010 010203040506 102030405060 123321123321 123123123123 123456123456 111222333444
111111222222 000000111111 987654321000 098765432109 314159265358 271828182845 141421356237 161803398874 112358132134
correcthorsebatterystaple thequickbrownfox thisisapassword thisismypassword ihatepasswords iforgotmypassword
maytheforcebewithyou tobeornottobe letthelightshine nevergonnagiveyouup iamtheoneandonly helloitsmeagain
jesusismylord jesuslovesyou godisgreatgod praisethelord imissyousomuch iloveyousomuch ilovemyself iloveyoubaby
ilovemyfamily ilovemymother ilovemyfather ilovemychildren mybirthdayis donttouchthis youshallnotpass openthedoor
opensesame123 nopasswordhere nopassword123 p@ssw0rd1234 p@$$w0rd1234 passw0rd!234
`;

const split = (text: string): string[] => text.split(/\s+/).filter(Boolean);
export const COMMON_WORDS: ReadonlySet<string> = new Set(split(WORDS));
export const COMMON_WHOLE: ReadonlySet<string> = new Set(split(WHOLE));
