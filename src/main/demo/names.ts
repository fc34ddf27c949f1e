/** One name as it is written in Latin and in Urdu letters. */
export interface BothScripts {
  readonly latin: string;
  readonly urdu: string;
}

/** `Abdul Qadir عبدالقادر, ...` to names; the list stays readable and a pair cannot come apart. */
export function bothScripts(list: string): readonly BothScripts[] {
  return list.split(',').map((entry) => {
    const words = entry.trim();
    const split = words.search(/[\u0600-\u06ff]/);
    return { latin: words.slice(0, split).trim(), urdu: words.slice(split) };
  });
}

// Written for the demonstration; which names are common in Roman Urdu follows the pakgender list (MIT).
export const MALE_NAMES = bothScripts(`
  Aamir عامر, Aaqib عاقب, Abbas عباس, Abdullah عبداللہ, Abdul Ghafoor عبدالغفور, Abdul Hameed عبدالحمید,
  Abdul Jabbar عبدالجبار, Abdul Karim عبدالکریم, Abdul Latif عبداللطیف, Abdul Majeed عبدالمجید,
  Abdul Qadir عبدالقادر, Abdul Qayyum عبدالقیوم, Abdul Razzaq عبدالرزاق, Abdul Rehman عبدالرحمٰن,
  Abdul Sattar عبدالستار, Abdul Wahab عبدالوہاب, Abid عابد, Abrar ابرار, Adeel عدیل, Adil عادل, Adnan عدنان,
  Afzal افضل, Ahmad احمد, Ahsan احسن, Aijaz اعجاز, Akbar اکبر, Akhlaq اخلاق, Akmal اکمل, Akram اکرم, Ali علی,
  Allah Ditta اللہ دتہ, Altaf الطاف, Amanullah امان اللہ, Amin امین, Amjad امجد, Ammar عمار, Anees انیس,
  Anjum انجم, Anwar انور, Aqeel عقیل, Arif عارف, Arsalan ارسلان, Arshad ارشد, Arslan ارسلان, Asad اسد,
  Asghar اصغر, Ashfaq اشفاق, Ashraf اشرف, Asif آصف, Aslam اسلم, Ata عطا, Atif عاطف, Attaullah عطاء اللہ,
  Aurangzeb اورنگزیب, Awais اویس, Ayaz ایاز, Ayub ایوب, Azam اعظم, Azeem عظیم, Azhar اظہر, Aziz عزیز, Babar بابر,
  Badar بدر, Bahadur بہادر, Bakhtawar بختاور, Bashir بشیر, Basit باسط, Bilal بلال, Burhan برہان, Daniyal دانیال,
  Danish دانش, Daud داؤد, Dilawar دلاور, Dildar دلدار, Ehsan احسان, Ehtisham احتشام, Ejaz اعجاز, Faheem فہیم,
  Fahad فہد, Faisal فیصل, Faizan فیضان, Fakhar فخر, Faraz فراز, Fareed فرید, Farhan فرحان, Farooq فاروق,
  Fawad فواد, Fayyaz فیاض, Fazal فضل, Fida فدا, Firdous فردوس, Ghafoor غفور, Ghayoor غیور, Ghulam غلام,
  Ghulam Mustafa غلام مصطفیٰ, Ghulam Rasool غلام رسول, Gulfam گلفام, Gulzar گلزار, Habib حبیب,
  Habibullah حبیب اللہ, Hafeez حفیظ, Haider حیدر, Hakeem حکیم, Hamid حامد, Hamza حمزہ, Hanif حنیف, Haris حارث,
  Haroon ہارون, Hasan حسن, Hasnain حسنین, Hassan حسن, Hidayatullah ہدایت اللہ, Humayun ہمایوں, Hussain حسین,
  Ibrahim ابراہیم, Idrees ادریس, Iftikhar افتخار, Ihsan احسان, Ijaz اعجاز, Ikram اکرام, Ilyas الیاس, Imran عمران,
  Imtiaz امتیاز, Inam انعام, Inamullah انعام اللہ, Inayat عنایت, Iqbal اقبال, Irfan عرفان, Irshad ارشاد,
  Ishaq اسحاق, Ishfaq اشفاق, Ishtiaq اشتیاق, Ismail اسماعیل, Israr اسرار, Izhar اظہار, Jabbar جبار,
  Jahangir جہانگیر, Jaleel جلیل, Jamal جمال, Jameel جمیل, Jamshed جمشید, Jan جان, Javed جاوید, Jawad جواد,
  Junaid جنید, Kaleem کلیم, Kamal کمال, Kamran کامران, Karamat کرامت, Karim کریم, Kashif کاشف, Khadim خادم,
  Khalid خالد, Khalil خلیل, Khizar خضر, Khurram خرم, Khurshid خورشید, Kifayat کفایت, Latif لطیف, Liaqat لیاقت,
  Luqman لقمان, Maaz معاذ, Mahboob محبوب, Mahmood محمود, Majid ماجد, Maqbool مقبول, Maqsood مقصود, Mansoor منصور,
  Manzoor منظور, Masood مسعود, Mazhar مظہر, Mehboob محبوب, Mehmood محمود, Mohsin محسن, Moin معین, Mubarak مبارک,
  Mubashir مبشر, Mudassar مدثر, Muhammad محمد, Mujahid مجاہد, Mujeeb مجیب, Mukhtar مختار, Mumtaz ممتاز,
  Munawar منور, Muneer منیر, Munir منیر, Murad مراد, Murtaza مرتضیٰ, Musa موسیٰ, Musharraf مشرف, Mushtaq مشتاق,
  Mustafa مصطفیٰ, Muzaffar مظفر, Muzammil مزمل, Nabeel نبیل, Nadeem ندیم, Nadir نادر, Naeem نعیم, Najam نجم,
  Najeeb نجیب, Naqeeb نقیب, Naseem نسیم, Naseer نصیر, Nasir ناصر, Nasrullah نصر اللہ, Naveed نوید, Nawaz نواز,
  Nazar نذر, Nazim ناظم, Nazir نذیر, Niaz نیاز, Nisar نثار, Nizam نظام, Noman نعمان, Noor نور, Nouman نعمان,
  Obaid عبید, Omar عمر, Osama اسامہ, Owais اویس, Parvez پرویز, Pervaiz پرویز, Qadeer قدیر, Qaiser قیصر, Qamar قمر,
  Qasim قاسم, Qayyum قیوم, Qudratullah قدرت اللہ, Rafaqat رفاقت, Rafi رفیع, Rafiq رفیق, Rahat راحت, Raheel راحیل,
  Rahim رحیم, Rahmatullah رحمت اللہ, Ramzan رمضان, Rashid راشد, Rauf رؤف, Raza رضا, Razzaq رزاق, Rehan ریحان,
  Rehman رحمٰن, Riaz ریاض, Rizwan رضوان, Rustam رستم, Saad سعد, Saadat سعادت, Sabir صابر, Sadaqat صداقت,
  Saddam صدام, Sadiq صادق, Saeed سعید, Safdar صفدر, Sagheer صغیر, Sahil ساحل, Saif سیف, Saifullah سیف اللہ,
  Sajid ساجد, Sajjad سجاد, Saleem سلیم, Salman سلمان, Samiullah سمیع اللہ, Sanaullah ثناء اللہ, Saqib ثاقب,
  Sardar سردار, Sarfraz سرفراز, Sarmad سرمد, Sarwar سرور, Shabbir شبیر, Shadab شاداب, Shafaat شفاعت, Shafi شفیع,
  Shafiq شفیق, Shafqat شفقت, Shahbaz شہباز, Shahid شاہد, Shahrukh شاہ رخ, Shahzad شہزاد, Shahzaib شاہ زیب,
  Shakeel شکیل, Shakir شاکر, Shamim شمیم, Sharif شریف, Shaukat شوکت, Sheharyar شہریار, Sher شیر, Sher Ali شیر علی,
  Shoaib شعیب, Shuja شجاع, Shujaat شجاعت, Sibtain سبطین, Sikandar سکندر, Siraj سراج, Sohail سہیل, Subhan سبحان,
  Sufyan سفیان, Suleman سلیمان, Sultan سلطان, Tabish تابش, Tahir طاہر, Taimoor تیمور, Taj تاج, Talal طلال,
  Talha طلحہ, Tanveer تنویر, Tanzeel تنزیل, Tariq طارق, Tasawar تصور, Tauqeer توقیر, Tauseef توصیف, Tayyab طیب,
  Tufail طفیل, Ubaid عبید, Ubaidullah عبیداللہ, Umair عمیر, Umar عمر, Umer عمر, Usama اسامہ, Usman عثمان,
  Uzair عزیر, Wahab وہاب, Waheed وحید, Wajahat وجاہت, Wajid واجد, Wakeel وکیل, Waleed ولید, Waqar وقار,
  Waqas وقاص, Waseem وسیم, Wasif واصف, Yahya یحییٰ, Yaqoob یعقوب, Yasin یاسین, Yasir یاسر, Younas یونس,
  Yousaf یوسف, Yusuf یوسف, Zafar ظفر, Zaheer ظہیر, Zahid زاہد, Zahoor ظہور, Zaid زید, Zain زین, Zakir ذاکر,
  Zakariya زکریا, Zaman زمان, Zameer ضمیر, Zarar ضرار, Zeeshan ذیشان, Zia ضیا, Ziaullah ضیاء اللہ, Zohaib زوہیب,
  Zubair زبیر, Zulfiqar ذوالفقار, Zulqarnain ذوالقرنین
`);

export const FEMALE_NAMES = bothScripts(`
  Aabida عابدہ, Aaliya عالیہ, Aamina آمنہ, Aasia آسیہ, Abida عابدہ, Abeera عبیرہ, Adeela عدیلہ, Afia عافیہ,
  Afifa عفیفہ, Afshan افشاں, Aiman ایمن, Aisha عائشہ, Alina علینہ, Alishba علیشبہ, Aleena علینہ, Amara عمارہ,
  Ambreen عنبرین, Amber عنبر, Amina آمنہ, Amna آمنہ, Anam انعم, Anaya عنایہ, Andleeb عندلیب, Aneela انیلہ,
  Aneesa انیسہ, Anila انیلہ, Anjum انجم, Anum انعم, Aqsa اقصیٰ, Areeba اریبہ, Areej اریج, Arfa عرفہ, Arifa عارفہ,
  Arooj عروج, Asifa آصفہ, Asiya آسیہ, Asma اسماء, Atiqa عتیقہ, Atiya عطیہ, Attiya عطیہ, Ayesha عائشہ, Azra عذرا,
  Azka ازکیٰ, Bano بانو, Bakhtawar بختاور, Bareera بریرہ, Basheera بشیرہ, Batool بتول, Beenish بینش,
  Benazir بینظیر, Bilqees بلقیس, Bisma بسمہ, Bushra بشریٰ, Chanda چندا, Dua دعا, Durdana دردانہ, Erum ارم,
  Fahmida فہمیدہ, Faiza فائزہ, Fakhra فاخرہ, Fareeda فریدہ, Fareeha فریحہ, Farah فرح, Farhana فرحانہ, Farhat فرحت,
  Farida فریدہ, Farzana فرزانہ, Fatima فاطمہ, Fauzia فوزیہ, Fehmida فہمیدہ, Fiza فضہ, Fouzia فوزیہ,
  Gul Bano گل بانو, Gulnaz گلناز, Gulshan گلشن, Habiba حبیبہ, Hadia ہادیہ, Hafsa حفصہ, Hajra ہاجرہ, Haleema حلیمہ,
  Hameeda حمیدہ, Hania ہانیہ, Haniya ہانیہ, Haseena حسینہ, Hina حنا, Hira حرا, Hoor حور, Huma ہما, Humaira حمیرا,
  Husna حسنیٰ, Iffat عفت, Ifra عفرا, Ifrah افراح, Iqra اقرا, Iram ارم, Irum ارم, Ishrat عشرت, Ismat عصمت,
  Izza عزہ, Jameela جمیلہ, Jannat جنت, Javeria جویریہ, Jaweria جویریہ, Kainat کائنات, Kaneez کنیز, Kanwal کنول,
  Kashaf کشف, Kausar کوثر, Khadija خدیجہ, Khalida خالدہ, Kiran کرن, Komal کومل, Kubra کبریٰ, Kulsoom کلثوم,
  Laiba لائبہ, Laila لیلیٰ, Lubna لبنیٰ, Madiha مدیحہ, Maha ماہا, Maheen ماہین, Mahjabeen ماہ جبین,
  Mahnoor ماہ نور, Mahvish مہوش, Mahwish مہوش, Maimoona میمونہ, Malaika ملائکہ, Malka ملکہ, Manahil مناہل,
  Maqsooda مقصودہ, Mariam مریم, Maria ماریہ, Maryam مریم, Mehak مہک, Mehnaz مہناز, Mehreen مہرین,
  Mehrunnisa مہرالنساء, Mehwish مہوش, Memoona میمونہ, Minahil مناہل, Misbah مصباح, Mishal مشعل, Momina مومنہ,
  Mubeen مبین, Mumtaz ممتاز, Munaza منزہ, Muneeba منیبہ, Munira منیرہ, Musarrat مسرت, Nabeela نبیلہ, Nabila نبیلہ,
  Nadia نادیہ, Nadra نادرہ, Naheed ناہید, Naila نائلہ, Naima نعیمہ, Najma نجمہ, Nargis نرگس, Naseem نسیم,
  Nasira ناصرہ, Nasreen نسرین, Natasha نتاشا, Naureen نورین, Nausheen نوشین, Nazia نازیہ, Nazish نازش,
  Nazneen نازنین, Neelam نیلم, Neelofar نیلوفر, Nida ندا, Nigar نگار, Nighat نگہت, Nimra نمرہ, Nisha نشا,
  Noor نور, Noreen نورین, Nosheen نوشین, Nudrat ندرت, Nusrat نصرت, Palwasha پلوشہ, Parveen پروین,
  Quratulain قرۃالعین, Rabab رباب, Rabia رابعہ, Rafia رافعہ, Raheela راحیلہ, Rahila راحیلہ, Raima رائمہ,
  Ramsha رمشا, Rania رانیہ, Rashida راشدہ, Razia رضیہ, Reema ریما, Rehana ریحانہ, Rida ردا, Riffat رفعت,
  Rimsha رمشا, Rizwana رضوانہ, Robina روبینہ, Rozina روزینہ, Rubab رباب, Rubina روبینہ, Ruby روبی,
  Rukhsana رخسانہ, Ruqayya رقیہ, Saadia سعدیہ, Saba صبا, Sabahat صباحت, Sabeen سبین, Sabiha صبیحہ, Sabira صابرہ,
  Sadaf صدف, Sadia سعدیہ, Safia صفیہ, Safina سفینہ, Sahar سحر, Saima صائمہ, Saira سائرہ, Sajida ساجدہ,
  Sakina سکینہ, Saleha صالحہ, Salma سلمیٰ, Samia سامعہ, Samina ثمینہ, Samra ثمرہ, Sana ثناء, Sanam صنم,
  Sania ثانیہ, Sara سارہ, Sarah سارہ, Sarwat ثروت, Sawera سویرا, Seema سیما, Sehrish سحرش, Shabana شبانہ,
  Shabnam شبنم, Shagufta شگفتہ, Shahana شاہانہ, Shaheen شاہین, Shahida شاہدہ, Shahnaz شہناز, Shaista شائستہ,
  Shakila شکیلہ, Shamim شمیم, Shamsa شمسہ, Shanza شانزہ, Shazia شازیہ, Sheeba شیبا, Shehla شہلا, Shehnaz شہناز,
  Shumaila شمائلہ, Sidra سدرہ, Sobia ثوبیہ, Sonia سونیا, Sughra صغریٰ, Sultana سلطانہ, Sumaira سمیرا, Sumbal سنبل,
  Sundas سندس, Surayya ثریا, Tabassum تبسم, Tahira طاہرہ, Tahmina تہمینہ, Tanzeela تنزیلہ, Tasleem تسلیم,
  Tasneem تسنیم, Tayyaba طیبہ, Tehmina تہمینہ, Tehreem تحریم, Tooba طوبیٰ, Ulfat الفت, Umaima امیمہ,
  Umm-e-Kulsoom ام کلثوم, Urooj عروج, Uzma عظمیٰ, Wajeeha وجیہہ, Wania وانیہ, Warda وردہ, Yasmeen یاسمین,
  Yusra یسریٰ, Zahida زاہدہ, Zahra زہرا, Zaib زیب, Zaiba زیبا, Zainab زینب, Zakia ذکیہ, Zara زارا, Zareen زرین,
  Zarmina زرمینہ, Zehra زہرا, Zeenat زینت, Zoya زویا, Zubaida زبیدہ, Zulekha زلیخا, Zunaira زنیرہ
`);

export const FAMILY_NAMES = bothScripts(`
  Abbasi عباسی, Afridi آفریدی, Ahmed احمد, Ahmedani احمدانی, Akhtar اختر, Akhund آخوند, Alam عالم, Alvi علوی,
  Ansari انصاری, Arain آرائیں, Awan اعوان, Baig بیگ, Bajwa باجوہ, Baloch بلوچ, Bangash بنگش, Barlas برلاس,
  Bhatti بھٹی, Bizenjo بزنجو, Bokhari بخاری, Brohi بروہی, Bugti بگٹی, Bukhari بخاری, Butt بٹ, Chachar چاچڑ,
  Chandio چانڈیو, Chaudhry چوہدری, Cheema چیمہ, Chishti چشتی, Chohan چوہان, Dahar ڈہر, Dar ڈار, Dasti دستی,
  Dogar ڈوگر, Domki ڈومکی, Durrani درانی, Farooqi فاروقی, Gardezi گردیزی, Ghauri غوری, Ghazi غازی, Ghumman گھمن,
  Gilani گیلانی, Gill گل, Gondal گوندل, Gujjar گجر, Gurmani گرمانی, Haidri حیدری, Hashmi ہاشمی, Hussain حسین,
  Hussaini حسینی, Iqbal اقبال, Islam اسلام, Jafri جعفری, Jamali جمالی, Janjua جنجوعہ, Jatoi جتوئی, Jatt جٹ,
  Jillani جیلانی, Jokhio جوکھیو, Junejo جونیجو, Kakakhel کاکاخیل, Kakar کاکڑ, Kalhoro کلہوڑو, Kazmi کاظمی,
  Khan خان, Khattak خٹک, Khawaja خواجہ, Khokhar کھوکھر, Khoso کھوسو, Khuhro کھوڑو, Kiani کیانی, Lakhani لاکھانی,
  Langah لنگاہ, Lashari لاشاری, Leghari لغاری, Lodhi لودھی, Magsi مگسی, Mahar مہر, Mahsud محسود, Malik ملک,
  Mangi منگی, Marri مری, Marwat مروت, Mazari مزاری, Memon میمن, Mengal مینگل, Minhas منہاس, Mirza مرزا,
  Mughal مغل, Naqvi نقوی, Nawaz نواز, Niazi نیازی, Nizamani نظامانی, Noor نور, Orakzai اورکزئی, Palijo پلیجو,
  Panhwar پنہور, Paracha پراچہ, Qazi قاضی, Qureshi قریشی, Rajput راجپوت, Rana رانا, Rao راؤ, Rashid راشد,
  Raza رضا, Rehmani رحمانی, Rind رند, Rizvi رضوی, Sadiq صادق, Sandhu سندھو, Satti ستی, Sethi سیٹھی, Shah شاہ,
  Shaikh شیخ, Sheikh شیخ, Sherazi شیرازی, Shinwari شنواری, Siddiqui صدیقی, Sial سیال, Soomro سومرو,
  Subhani سبحانی, Suleman سلیمان, Swati سواتی, Talpur تالپور, Tareen ترین, Tarar تارڑ, Tiwana ٹوانہ, Toor طور,
  Usmani عثمانی, Virk ورک, Wattoo وٹو, Wazir وزیر, Yousafzai یوسفزئی, Zaidi زیدی, Zehri زہری, Zuberi زبیری
`);

/** What a company is called first and what it says it does; the pairs make some three thousand names. */
export const COMPANY_FIRST_WORDS = bothScripts(`
  Al-Noor النور, Al-Barka البرکہ, Al-Madina المدینہ, Al-Rehman الرحمٰن, Apex ایپکس, Ardent آرڈنٹ, Aspire اسپائر,
  Atlas اٹلس, Aurora ارورا, Awami عوامی, Blue Bay بلیو بے, Baltoro بلتورو, Blue Line بلیو لائن, Bolan بولان,
  Bright برائٹ, Burraq براق, Chenab چناب, Chiltan چلتن, Cedar سیڈر, Clear Voice کلیئر وائس, Corner کارنر,
  Crescent کریسنٹ, Crystal کرسٹل, Dastak دستک, Deosai دیوسائی, Eastern ایسٹرن, Elite ایلیٹ, Empire ایمپائر,
  Excel ایکسل, Falcon فالکن, First Ring فرسٹ رنگ, Fortune فارچون, Frontier فرنٹیئر, Galaxy گلیکسی,
  Gandhara گندھارا, Global گلوبل, Golden گولڈن, Green Valley گرین ویلی, Gulshan گلشن, Himala ہمالہ,
  Horizon ہورائزن, Hunza ہنزہ, Imperial امپیریل, Indus انڈس, Jasmine جیسمین, Jhelum جہلم, Karakoram قراقرم,
  Kaghan کاغان, Khyber خیبر, Kohinoor کوہ نور, Lasani لاثانی, Leading لیڈنگ, Lotus لوٹس, Makran مکران,
  Margalla مارگلہ, Markhor مارخور, Mashal مشعل, Mehran مہران, Metro میٹرو, Millat ملت, Mohenjo موئن جو,
  Nishan نشان, Noble نوبل, North Star نارتھ اسٹار, Oasis اویسس, Orbit آربٹ, Orient اورینٹ, Paigham پیغام,
  Pak Asia پاک ایشیا, Paramount پیراماؤنٹ, Pearl پرل, Pioneer پائنیر, Prime پرائم, Punjnad پنجند, Quick کوئیک,
  Rabta رابطہ, Rapid ریپڈ, Ravi راوی, Reliance ریلائنس, Rising رائزنگ, Rohi روہی, Royal رائل, Sada صدا,
  Saffron سیفرون, Sahil ساحل, Salt Range سالٹ رینج, Shaheen شاہین, Shalimar شالیمار, Silver سلور,
  Skyline اسکائی لائن, Smart اسمارٹ, Sohni سوہنی, Solid سالڈ, Spark اسپارک, Star اسٹار, Sunrise سن رائز,
  Swift سوئفٹ, Takht تخت, Taxila ٹیکسلا, Trust ٹرسٹ, Ufaq افق, United یونائیٹڈ, Urooj عروج, Vertex ورٹیکس,
  Victory وکٹری, Vision وژن, Western ویسٹرن, Zarghoon زرغون, Zenith زینتھ, Zamzama زمزمہ
`);

export const COMPANY_TRADE_WORDS = bothScripts(`
  BPO بی پی او, Call Centre کال سینٹر, Calling کالنگ, Communications کمیونیکیشنز, Connect کنیکٹ,
  Contact Centre کانٹیکٹ سینٹر, Contact Services کانٹیکٹ سروسز, Customer Care کسٹمر کیئر, Dialogue ڈائیلاگ,
  Digital ڈیجیٹل, Enterprises انٹرپرائزز, Global Services گلوبل سروسز, Helpline ہیلپ لائن, Infotech انفوٹیک,
  Links لنکس, Marketing مارکیٹنگ, Net نیٹ, Outsourcing آؤٹ سورسنگ, Services سروسز, Solutions سلوشنز,
  Support سپورٹ, Systems سسٹمز, Tech ٹیک, Technologies ٹیکنالوجیز, Telecom ٹیلی کام, Teleservices ٹیلی سروسز,
  Tele Sales ٹیلی سیلز, Ventures وینچرز, Voice وائس, World ورلڈ
`);
