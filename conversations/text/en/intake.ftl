# The questions of the first conversation, in the order of flows/intake.toml.
# intake-X: the question   -label: its short title   -why: why we ask
# intake-X--C: an answer that is offered   --words: other words accepted for it
# The program adds the numbers of the answers. Rules: ../../README.md

## Are you all right

intake-safe = First of all, are you all right where you are just now?
intake-safe-label = Situation
intake-safe-why = To know whether to tell the team straight away, or whether another moment would be better.
intake-safe--yes = Yes, I’m all right
intake-safe--yes--words =
    yes, yeah, yep, yup, ya, ye, yes thanks, yes thank you, ok, okay, k, fine, i'm fine, im fine, all right, alright, i'm ok, im ok, i'm okay, all good, good, i'm good,
    im good, safe, i'm safe, im safe, i am safe, we are safe, yes safe, calm, quiet, no danger, not in danger, no immediate danger here, no problem, not bad, i'm alright, so far so good
intake-safe--danger = Somebody is in danger now
intake-safe--danger--words =
    danger, in danger, im in danger, i'm in danger, i am in danger, we are in danger, were in danger, someone is in danger, immediate danger, life in danger, my life is in danger, danger now, hurry, quick, quickly,
    they are here, theyre here, they're here, they are coming, theyre coming, they're coming, at the door, at my door, outside my door, outside my house, being followed, following me, i am followed,
    arrested, been arrested, was arrested, got arrested, arrest, detained, in custody, in jail, in prison, kidnapped, abducted, taken away, missing, disappeared, injured, hurt, wounded, attacked, beaten, assaulted, raid on my home,
    police raid, home raid, kill me, kill us, kill him, kill her, going to kill,
    no i am in danger, no i'm in danger, no im in danger, no we are in danger, no in danger, police at my home, police at my house, police are here, the police are here, police is here, they are inside, they're inside, theyre inside,
    going to arrest me, will arrest me, come to arrest me, they took my brother, took my brother, took my husband, took my wife, took my son, took my daughter, took my friend, took my colleague, took him, took her,
    death threat, death threats, threatened to kill, killed, was killed, shot, shooting, shots, bombing, bombed, explosion, tortured, i am going to die, hostage, hostages, followed me, following us
intake-safe--fear = I’m afraid, no danger right now
intake-safe--fear--words =
    afraid, scared, i'm scared, im scared, im afraid, i am afraid, i am scared, frightened, fear, worried, i'm worried, im worried, anxious, nervous, stressed, panic, panicking, threatened, threat, threats, being watched, i am watched,
    no, nope, nah, not really, not safe, not ok, not okay, not fine, not good, not great, not well, not all right, not alright, not so good, unsafe, i'm not safe, im not safe, i don't feel safe, i dont feel safe, don't feel safe, dont feel safe,
    it depends, depends, so so, afraid for someone, scared for someone,
    not immediate, danger but not immediate, not in immediate danger, no danger but scared, not in danger but scared
intake-safe--watched = I can’t write freely
intake-safe--watched--words =
    cant write, can't write, cannot write, cant talk, can't talk, cannot talk, can't write now, cant write now, can't talk now, cant talk now, not freely, not alone, i'm not alone, im not alone, i am not alone, not now, not a good time, not the right time, bad time, later, another time,
    tomorrow, someone is here, someone is with me, someone is watching, someone is looking, someone is reading, someone can see, next to me, over my shoulder, they can see, they can read, can't type, cant type
intake-safe--private = I’d rather not say
intake-safe--private--words =
    rather not say, rather not, rather not answer, would rather not, i would rather not say, prefer not to say, prefer not to, prefer not to answer, i prefer not to say, don't want to say, dont want to say, do not want to say, don't want to answer, dont want to answer, won't say, wont say, private, it's private, no comment

## What it is about

intake-need = What is closest to what is happening?
intake-need-label = Need
intake-need-why = So that we ask you fewer questions, and the right person in the team reads you.
intake-need--account = An account hacked, locked or lost
intake-need--account--words =
    account, accounts, my account, an account, hacked account, account hacked, account lost, account locked, account stolen, account suspended, account disabled, lost account, lost my account, locked account, locked out, locked out of my account,
    hacked, hack, hacker, got hacked, been hacked, i was hacked, hacking, password, passwords, pasword, lost password, forgot password, forgot my password, password changed, can't log in, cant log in, cannot log in, can't login, cant login, cannot login,
    can't sign in, cant sign in, no access, no access to my account, lost access, login, log in, facebook, fb, instagram, insta, gmail, my email, email account, email hacked, mailbox, twitter, tiktok, whatsapp account, telegram account, signal account,
    facebook account, instagram account,
    password not working, password doesn't work, password doesnt work, password does not work, account not working
intake-need--device = A phone or a computer
intake-need--device--words =
    phone, phones, my phone, mobile, cell, cellphone, cell phone, smartphone, iphone, android, samsung, computer, computers, my computer, laptop, my laptop, pc, mac, macbook, tablet, ipad, device, devices, hard drive, usb stick, usb key, virus,
    spyware, pegasus, malware, spied on, spying, spy, tapped, bugged, wiretap, phone stolen, phone lost, phone seized, phone taken, phone confiscated, phone hacked, phone bugged, phone tapped, phone acting weird, lost phone, stolen phone, seized phone,
    lost my phone, stole my phone, took my phone, seized my phone, laptop stolen, laptop lost, laptop seized, laptop hacked, stolen laptop, took my laptop, stole my laptop, seized my laptop, computer hacked, seized, confiscated,
    phone not working, phone doesn't work, phone doesnt work, phone does not work, laptop not working, computer not working, phone locked, laptop locked, equipment, stolen equipment, equipment stolen
intake-need--message = A suspicious message, link or file
intake-need--message--words =
    message, messages, a message, suspicious message, suspicious messages, strange message, weird message, weird messages, fake message, link, links, a link, suspicious link, strange link, weird link, clicked, clicked a link, clicked on a link, i clicked,
    file, suspicious file, strange file, attachment, attachments, sms, text message, strange sms, strange text, suspicious email, strange email, weird email, fake email, phishing, fishing, pishing, scam, strange call, suspicious call, qr code
intake-need--harm = Harassment, impersonation or a leak
intake-need--harm--words =
    harassment, harrassment, harasment, harassed, being harassed, harassing, harassing me, online abuse, abuse, trolls, trolling, threat, threats, threatened, threatening me, death threat, death threats, insults, insulted, hate, hate campaign, impersonation, impersonated, impersonating,
    impersonating me, fake account, fake profile, pretending to be me, pretends to be me, identity theft, doxxing, doxing, doxxed, doxed, doxx, leak, leaks, leaked, data leak, data breach, my address online, address published, photos published, private photos,
    intimate photos, nudes, blackmail, extortion, sextortion, smear campaign, defamation,
    fake facebook account, fake instagram account, fake twitter account, fake facebook profile, fake instagram profile, someone pretends to be me, someone is pretending to be me
intake-need--access = A site attacked, a block or an outage
intake-need--access--words =
    site, sites, website, websites, web site, our site, my site, the site, our website, my website, site attacked, website attacked, site hacked, website hacked, site down, site is down, website down, website is down, ddos, ddos attack, censorship, censored, blocked, blocking,
    site blocked, website blocked, internet, internet cut, internet down, internet is down, internet blocked, internet shutdown, shutdown, shut down, outage, no internet, no network, no connection, no signal bars, network down, vpn, tor, hosting, domain name,
    site not working, website not working, website doesn't work, website doesnt work, internet not working, internet doesn't work, internet doesnt work
intake-need--other = Something else
intake-need--other--words =
    other, others, else, another thing, other problem, another problem, none, none of these, none of those, none of the above, question, a question, i have a question, advice, some advice, information, info, training, trainings, audit, workshop, travel, trip, travelling, traveling,
    protest, demonstration, secure, protect, protect myself, protection, prevention, communicate

intake-device_kind = What happened to the device?
intake-device_kind-label = Device
intake-device_kind-why = A device that is lost, taken or behaving oddly: what comes next is different.
intake-device_kind--lost = Lost or stolen
intake-device_kind--lost--words =
    lost, i lost it, lost it, misplaced, stolen, it was stolen, stole, stole it, theft, thief, robbed, robbery, mugged, burglary, break-in, broke in, left it somewhere, missing, gone, disappeared, can't find it, cant find it, cannot find it
intake-device_kind--seized = Seized or confiscated
intake-device_kind--seized--words =
    seized, siezed, it was seized, ceased, confiscated, taken by police, taken by the police, police took it, the police took it, police, cops, customs, border, at the border, airport, at the airport, army, soldiers, military, checkpoint, search, searched,
    raid, custody, took it, they took it, taken, it was taken, not returned
intake-device_kind--returned = Taken, then given back
intake-device_kind--returned--words =
    returned, returned to me, it was returned, they returned it, given back, gave it back, they gave it back, gave it back to me, got it back, i got it back, i have it back, got my phone back, have my phone back, seized then returned, seized and returned, taken and returned,
    taken then given back, taken and given back, handed back
intake-device_kind--strange = It behaves strangely
intake-device_kind--strange--words =
    strange, strangely, weird, weirdly, odd, oddly, acting weird, acting strange, acting strangely, behaving strangely, behaving oddly, not normal, unusual, slow, very slow, hot, overheating, battery, drains, draining, restarts, rebooting, turns on by itself, turns off by itself, glitch, glitches, glitching,
    buggy, crash, crashes, crashing, virus, spy, spied on, spyware, pegasus, malware, hacked, alert, warning, notification from apple, apple notification, apple alert, tapped, bugged, infected, stopped working, not working, doesn't work, doesnt work, does not work, broken

intake-harm_kind = What is closest to it?
intake-harm_kind-label = Harm
intake-harm_kind-why = Each of these calls for something different. This spares you telling it all twice.
intake-harm_kind--harassment = Harassment or threats
intake-harm_kind--harassment--words =
    harassment, harrassment, harasment, harassed, being harassed, harassing, harassing me, abuse, online abuse, trolls, trolling, threat, threats, threatened, threatening, threatening me, death threat, death threats, insult, insults, insulted, hate, hate messages, blackmail, extortion, sextortion, smear campaign, defamation
intake-harm_kind--doxxing = Private details or images made public
intake-harm_kind--doxxing--words =
    doxxing, doxing, doxxed, doxed, doxx, dox, private details, private information, private info, personal details, personal information, my details, published my address, posted my address, my address, address, address published, my number, phone number, posted my number, photos, pictures, pics,
    photos published, private photos, intimate photos, intimate images, images, video, videos, nudes, privacy
intake-harm_kind--impersonation = Somebody pretends to be me or us
intake-harm_kind--impersonation--words =
    impersonation, impersonated, impersonating, impersonating me, impersonating us, impersonator, identity theft, fake account, fake accounts, fake profile, fake profiles, pretending to be me, pretending to be us, pretends to be me, pretends to be us, posing as me, posing as us, pretending,
    copy of my account, fake site, fake website, fake page, my name, in my name, my identity, stolen identity
intake-harm_kind--leak = Documents or data leaked
intake-harm_kind--leak--words =
    leak, leaks, leaked, leaking, data leak, data leaks, data breach, breach, document leak, documents, document, data, stolen data, stolen documents, documents stolen, data stolen, documents published, data published, database, stolen files, files, emails published, stolen emails

intake-access_kind = What has stopped working?
intake-access_kind-label = Access
intake-access_kind-why = A site under attack, a block and a general outage are not handled in the same way.
intake-access_kind--website = Our site, or my site
intake-access_kind--website--words =
    site, website, websites, web site, the site, a site, our website, my website, site attacked, website attacked, attack, attacked, under attack, ddos, ddos attack, site hacked, website hacked, hacked, site down, site is down, website down, website is down, server, hosting, host, domain, domain name,
    defaced, wordpress, page hacked, blog, our blog, my blog,
    site not working, website not working, site doesn't work, site doesnt work, website doesn't work, website doesnt work
intake-access_kind--blocked = A site or an app, blocked here
intake-access_kind--blocked--words =
    blocked, block, blocks, blocking, censorship, censored, app, apps, application, app blocked, site blocked, website blocked, sites blocked, site censored, website censored, vpn, vpn blocked, tor, banned, forbidden, filtered, filtering, whatsapp blocked, signal blocked, telegram blocked, facebook blocked
intake-access_kind--internet = The whole internet
intake-access_kind--internet--words =
    internet, whole internet, internet cut, internet down, internet is down, internet shutdown, shutdown, shut down, outage, blackout, black-out, network, network down, no internet, no network, no connection, no signal, connection, wifi, 4g, 3g, mobile data, everything, all of it, everything is down, very slow, slow, slow internet,
    internet not working, internet is not working, internet doesn't work, internet doesnt work, network not working

intake-other_kind = What would be useful to you?
intake-other_kind-label = Topic
intake-other_kind-why = So that the person who reads you knows where to start.
intake-other_kind--travel = Preparing a trip or a protest
intake-other_kind--travel--words =
    trip, trips, travel, travels, traveling, travelling, journey, assignment, reporting trip, field, border, cross a border, crossing a border, leaving, going abroad, abroad, protest, protests, demonstration, demonstrations, demo, rally, march, election, elections, war zone, conflict zone
intake-other_kind--secure = Communicating more safely
intake-other_kind--secure--words =
    communicate, communicating, communication, communications, communicate safely, communicate securely, secure communication, secure, securing, security, safely, encrypt, encryption, encrypted, messenger, messaging, signal, emails, secure my phone, secure my accounts, secure my email, protect, protect my sources, protecting sources,
    source, sources, protect myself, protection, privacy, anonymity, advice, some advice
intake-other_kind--training = Training or an audit
intake-other_kind--training--words = training, trainings, train, train us, trainer, workshop, workshops, course, courses, class, learn, learning, audit, audits, assessment, evaluation, review, mentoring, awareness
intake-other_kind--else = Something else
intake-other_kind--else--words = other, others, else, another thing, another topic, none, none of these, none of those, none of the above, it's complicated, its complicated, complicated, question, a question, partnership

## A few details, by need

intake-account_recovery = Do you still have the email address or phone number linked to this account?
intake-account_recovery-label = Linked email or number
intake-account_recovery-why = This is often how an account can be recovered. Please don’t send us any code or password.
intake-account_recovery--yes = Yes
intake-account_recovery--yes--words = yeah, yep, yup, ya, ye, yes yes, still, yes still, i do, yes i do, i have, i still do, i still have, i have access, i still have access, both, the email, the number, the phone, email, number
intake-account_recovery--no = No
intake-account_recovery--no--words =
    nope, nah, no i don't, no i dont, i don't, i dont, not anymore, not any more, no longer, no access, no more access, don't have access, dont have access, lost access, none, neither, not at all, nothing, lost, lost both, changed, they changed it, they changed them
intake-account_recovery--unsure = I don’t know
intake-account_recovery--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, haven't checked, havent checked, not checked, partly

intake-account_shared = Does more than one person use this account?
intake-account_shared-label = Shared account
intake-account_shared-why = If other people use it, they may need to know as well.
intake-account_shared--alone = No, one person
intake-account_shared--alone--words = no, nope, nah, alone, me, only me, just me, me only, me alone, one, one person, only one, just one, single, i'm alone, im alone, not shared, nobody else, no one else, noone else, personal
intake-account_shared--shared = Yes, several
intake-account_shared--shared--words =
    yes, yeah, yep, yup, several, several people, shared, shared account, we share it, we are several, team, the team, a team, our team, colleagues, my colleagues, newsroom, the newsroom, organisation, organization, group, two, two of us, more than one, others, with others, not only me, not just me, not alone, family,
    three, we are three, four, five, all of us, everyone
intake-account_shared--unsure = I don’t know
intake-account_shared--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps

intake-device_lock = What state was the device in at that moment?
intake-device_lock-label = State
intake-device_lock-why = Depending on it, what is inside is more or less easy to read. Please don’t send us its code.
intake-device_lock--off = Switched off
intake-device_lock--off--words = off, turned off, it was off, powered off, power off, shut down, not on, not turned on, not switched on, no battery, out of battery, dead battery, battery dead
intake-device_lock--locked = On, with the screen locked
intake-device_lock--locked--words = locked, lock, it was locked, screen locked, lock screen, on and locked, on but locked, with a code, with code, code, with a pin, pin, passcode, fingerprint, face id, pattern, asleep, sleep, standby, not unlocked, not open, closed
intake-device_lock--open = On, open or with no code
intake-device_lock--open--words =
    open, opened, unlocked, it was unlocked, on and unlocked, no code, no pin, no passcode, no password, no lock, not locked, without code, without a code, gave the code, i gave the code, i gave them the code, had to unlock it, i had to unlock it, they made me unlock it,
    gave my code, i gave my code, gave my pin, gave my password, gave the pin
intake-device_lock--unsure = I don’t know
intake-device_lock--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, can't remember, cant remember, don't remember, dont remember

intake-device_opens = What does it open without a password? You can give several numbers.
intake-device_opens-label = Opens
intake-device_opens-why = To know what to look after first. Please don’t send us any password.
intake-device_opens--mail = An email account
intake-device_opens--mail--words = mail, email, e-mail, emails, mailbox, inbox, gmail, outlook, yahoo, proton, protonmail, icloud mail
intake-device_opens--messages = Messaging apps
intake-device_opens--messages--words = messaging, messaging app, messengers, messages, chats, whatsapp, signal, telegram, messenger, sms, viber, wire, groups, group chats
intake-device_opens--social = Social networks
intake-device_opens--social--words = social network, social media, socials, facebook, instagram, insta, twitter, tiktok, youtube, linkedin, x
intake-device_opens--files = Documents or photos
intake-device_opens--files--words = documents, document, photos, pictures, files, videos, notes, recordings, drive, google drive, dropbox, icloud, cloud, contacts, address book, sources
intake-device_opens--unsure = Nothing, or I don’t know
intake-device_opens--unsure--words =
    nothing, nothing at all, none, dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, it depends

intake-device_used = Since it was given back, have you used it?
intake-device_used-label = Used since
intake-device_used-why = To know what may have passed through it since. No answer is a bad one.
intake-device_used--no = No
intake-device_used--no--words =
    nope, nah, not at all, don't think so, dont think so, i don't think so, i dont think so, do not think so, not yet, not used, haven't used it, havent used it, not turned on, haven't turned it on, switched off,
    kept it off
intake-device_used--yes = Yes
intake-device_used--yes--words = yeah, yep, yup, yes yes, i think so, probably, of course, sure, used it, i use it, i used it, using it, every day, normally, as usual
intake-device_used--unsure = A little, or I don’t know
intake-device_used--unsure--words =
    a little, a bit, barely, once, only once, just turned it on, dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, it depends

intake-device_this = Are you writing to us from that device?
intake-device_this-label = Writing from
intake-device_this-why = To know whether somebody else could read what we say here.
intake-device_this--this = Yes, this one
intake-device_this--this--words = yes, yeah, yep, yup, this, this one, it is this one, this device, this phone, this computer, same, the same, same one, same device, same phone, yes same, here, from this one, i only have this one, only one
intake-device_this--another = No, another one
intake-device_this--another--words = no, nope, nah, another, another one, other, the other, other one, the other one, another device, another phone, a different one, different, different one, different device, different phone, not this one, not the same, not here, not from this one, someone else, borrowed, a friend's, friends phone
intake-device_this--unsure = I don’t know
intake-device_this--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, both

intake-device_signs = How did you notice?
intake-device_signs-label = Signs
intake-device_signs-why = Each sign is looked at in its own way. A mere feeling is fine too.
intake-device_signs--alert = An alert by Apple, Google, WhatsApp…
intake-device_signs--alert--words =
    alert, an alert, alerts, notification, apple notification, apple, google, whatsapp, mail from apple, message from apple, warning, antivirus, google alert, threat notification
intake-device_signs--known = Somebody knows what is on it
intake-device_signs--known--words =
    somebody knows, someone knows, they know, he knows, she knows, knows everything, know everything, knows things, know things, knew my messages, quoted my messages, repeated my messages, read my messages
intake-device_signs--acts = It gets hot, slow, turns on by itself…
intake-device_signs--acts--words =
    hot, gets hot, overheats, slow, very slow, slows down, battery, drains, draining, turns on by itself, turns off by itself, restarts, crashes, crash, bug, bugs, glitch, glitches, noise, noises
intake-device_signs--other = Something else
intake-device_signs--other--words = other, else, i don't know, i dont know, don't know, dont know, dunno, idk, a feeling, just a feeling, nothing precise

intake-message_opened = Did you open the message, the link or the file?
intake-message_opened-label = Opened
intake-message_opened-why = It happens to everybody, and it only changes where to begin.
intake-message_opened--no = No, I opened nothing
intake-message_opened--no--words = no, nope, nah, nothing, nothing opened, not opened, not yet, never, no i didn't, no i didnt, i didn't, i didnt, didn't open, didnt open, did not open, didn't open it, didnt open it, didn't click, didnt click, did not click, not clicked, deleted, deleted it, not at all, only read it, just read it
intake-message_opened--opened = Yes, I opened it
intake-message_opened--opened--words = yes, yeah, yep, yup, open, opened, opened it, i opened, clicked, i clicked, clicked it, clicked on it, click, downloaded, i downloaded, downloaded it, installed, i installed, installed it, i did, yes i did, yes clicked, i think so, by mistake, accidentally, opened it but gave nothing, opened but gave nothing, opened it but didn't click, opened it but didnt click, opened but didn't click, opened but not clicked
intake-message_opened--gave = Yes, and I gave information
intake-message_opened--gave--words =
    gave, i gave, gave information, gave info, gave my info, gave my details, filled, filled in, filled it in, filled the form, filled in a form, form, entered, i entered, typed, i typed, my password, password, pasword, gave my password, entered my password, typed my password, put my password, code, a code, gave a code,
    gave the code, sent the code, login, my login, credentials, credit card, card number, replied, i replied, answered, i answered, scanned, i scanned, information, info
intake-message_opened--unsure = I don’t know
intake-message_opened--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, can't remember, cant remember, don't remember, dont remember

intake-message_device = Was it on the device you are writing from?
intake-message_device-label = Received on
intake-message_device-why = To know whether somebody else could read what we say here.
intake-message_device--this = Yes, this one
intake-message_device--this--words = yes, yeah, yep, yup, this, this one, it is this one, this device, this phone, this computer, same, the same, same one, same device, same phone, yes same, here, on this one, i only have this one, only one
intake-message_device--another = No, another one
intake-message_device--another--words = no, nope, nah, another, another one, other, the other, other one, the other one, another device, another phone, a different one, different, different one, different device, different phone, not this one, not the same, not here, on another one, on my computer, on my laptop, at work, someone else
intake-message_device--unsure = I don’t know
intake-message_device--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, both, several

intake-harassment_where = Where does it happen? You can give several numbers.
intake-harassment_where-label = Where
intake-harassment_where-why = What happens online and what comes close to you are not handled in the same way.
intake-harassment_where--social = Social networks
intake-harassment_where--social--words = network, social media, socials, facebook, instagram, insta, twitter, tiktok, youtube, comments, online, on the internet, x, posts
intake-harassment_where--messages = Private messages or email
intake-harassment_where--messages--words = message, messages, private messages, pm, dm, dms, whatsapp, telegram, signal, sms, text messages, texts, mail, mails, email, emails, messenger
intake-harassment_where--calls = Calls
intake-harassment_where--calls--words = call, phone, by phone, phone calls, anonymous calls, hidden numbers, they call me
intake-harassment_where--nearby = Near my home or my work
intake-harassment_where--nearby--words =
    near my home, near my work, outside my home, outside my house, at my house, at work, at home, at the office, in the street, in person, in real life, neighbours, neighbors, a car, a car outside, they follow me
intake-harassment_where--other = Somewhere else
intake-harassment_where--other--words =
    other, elsewhere, everywhere, in the press, on tv, tv, newspapers, dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, it depends

intake-doxxing_what = What was made public? You can give several numbers.
intake-doxxing_what-label = Made public
intake-doxxing_what-why = An address and an image call for different things. Please don’t send them to us here.
intake-doxxing_what--address = An address, a place
intake-doxxing_what--address--words = address, my address, addresses, home, my house, place, school, my children's school, my neighbourhood, workplace, office
intake-doxxing_what--number = A phone number
intake-doxxing_what--number--words = number, my number, phone, numbers, telephone
intake-doxxing_what--images = Images
intake-doxxing_what--images--words = image, photo, photos, my photos, pictures, video, videos, intimate photos, nudes, screenshots
intake-doxxing_what--other = Something else
intake-doxxing_what--other--words =
    other, else, my name, name, identity, papers, passport, family, my family, messages, emails, bank account, medical records, dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure,
    im not sure, unsure, no idea, maybe, perhaps, it depends

intake-impersonation_does = What is done in your name?
intake-impersonation_does-label = In my name
intake-impersonation_does-why = To know whether other people should be told.
intake-impersonation_does--asks = They write to people I know
intake-impersonation_does--asks--words =
    write to my contacts, writes to my contacts, write to my friends, ask for money, asks for money, asking for money, money, contact my friends, contacts, my contacts, my friends, my sources, messages
intake-impersonation_does--posts = They publish
intake-impersonation_does--posts--words = publish, publishes, post, posts, posting, articles, photos, pictures, videos, comments, fake articles
intake-impersonation_does--nothing = Nothing yet
intake-impersonation_does--nothing--words = nothing, nothing so far, nothing at all, not yet, only the profile, just the profile
intake-impersonation_does--unsure = I don’t know
intake-impersonation_does--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, it depends

intake-leak_people = Is there anything in it that could expose somebody, such as a source?
intake-leak_people-label = People exposed
intake-leak_people-why = If so, that is where to begin. Please don’t tell us who.
intake-leak_people--yes = Yes
intake-leak_people--yes--words =
    yeah, yep, yup, yes yes, i think so, probably, of course, sure, source, sources, a source, my sources, names, witnesses, colleagues, somebody, someone, several people
intake-leak_people--no = No
intake-leak_people--no--words = nope, nah, not at all, don't think so, dont think so, i don't think so, i dont think so, do not think so, nobody, no one, no names
intake-leak_people--unsure = I don’t know
intake-leak_people--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, it depends

intake-site_control = Can you still manage this site yourselves (login, hosting, domain name)?
intake-site_control-label = Managing the site
intake-site_control-why = To know who can act on the site, and whom we would need to talk to.
intake-site_control--yes = Yes
intake-site_control--yes--words = yeah, yep, yup, yes yes, still, yes still, i can, yes i can, we can, yes we can, i have access, we have access, i still have access, we still have access, me or a colleague, partly
intake-site_control--no = No
intake-site_control--no--words = nope, nah, no longer, not anymore, not any more, not at all, no access, no more access, lost access, none, nothing, i can't, i cant, can't, cant, cannot, we can't, we cant, we cannot, not me, someone else, a contractor, a provider, not my site
intake-site_control--unsure = I don’t know
intake-site_control--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, haven't checked, havent checked, not checked

intake-blocked_around = Does it work another way, with a VPN or another network?
intake-blocked_around-label = Another way
intake-blocked_around-why = It tells where the block is.
intake-blocked_around--yes = Yes
intake-blocked_around--yes--words = yeah, yep, yup, yes yes, i think so, probably, of course, sure, with a vpn, with vpn, vpn, with tor, tor, another network, on wifi, on mobile data
intake-blocked_around--no = No
intake-blocked_around--no--words =
    nope, nah, not at all, don't think so, dont think so, i don't think so, i dont think so, do not think so, neither, vpn blocked, not even with a vpn, nothing works
intake-blocked_around--untried = Not tried
intake-blocked_around--untried--words =
    not tried, haven't tried, havent tried, never tried, no vpn, i have no vpn, don't have a vpn, not tested, dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure,
    unsure, no idea, maybe, perhaps, it depends

intake-internet_else = Do you have another way online, elsewhere or at times?
intake-internet_else-label = Another way online
intake-internet_else-why = To know how to reach you, and what is still possible.
intake-internet_else--no = No, nothing else
intake-internet_else--no--words = nope, nah, nothing, nothing else, none, no other, only here, just here, not at all
intake-internet_else--sometimes = At times
intake-internet_else--sometimes--words = sometimes, now and then, from time to time, on and off, at night, in the morning, it comes back, a few minutes, a few hours
intake-internet_else--yes = Yes
intake-internet_else--yes--words =
    yeah, yep, yup, yes yes, i think so, probably, of course, sure, elsewhere, at work, at a friend's, foreign sim, a foreign sim, satellite, starlink, roaming, wifi

intake-travel_when = When is it? A date, or roughly.
intake-travel_when-label = Date
intake-travel_when-why = So that the team sees what comes first.

intake-secure_with = With whom, above all?
intake-secure_with-label = With whom
intake-secure_with-why = What suits a team does not always suit a source.
intake-secure_with--sources = Sources or witnesses
intake-secure_with--sources--words = source, sources, my sources, a source, witness, witnesses, victims, informants, whistleblowers
intake-secure_with--team = Colleagues, my team
intake-secure_with--team--words = colleague, colleagues, my colleagues, team, the team, my team, newsroom, my newsroom, members, office, organisation, organization, work
intake-secure_with--family = People close to me
intake-secure_with--family--words = family, my family, friends, my friends, children, parents, husband, wife, relatives
intake-secure_with--everybody = Everybody
intake-secure_with--everybody--words =
    everyone, anybody, anyone, all, all of them, all three, the public, dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps,
    it depends

intake-training_for = For how many people is it?
intake-training_for-label = For how many
intake-training_for-why = A small group and a large team are not prepared in the same way.
intake-training_for--me = For me
intake-training_for--me--words = me, only me, just me, myself, one person, individual, one
intake-training_for--small = Fewer than ten
intake-training_for--small--words = a few, a few people, small team, small group, a small team, five, six, seven, eight, nine, less than ten, fewer than 10, less than 10
intake-training_for--large = Ten or more
intake-training_for--large--words =
    ten, a dozen, dozen, fifteen, twenty, thirty, more than ten, more than 10, large team, large group, many, the whole organisation, the whole organization
intake-training_for--unsure = I don’t know
intake-training_for--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, it depends

## What happened

intake-account = What is happening, in which country, since when, and is it still going on? No names, passwords or sources, please.
intake-account-label = What happened
intake-account-why = Your own words say more than boxes. A few sentences are enough, and you choose what you tell.

## Time and person

intake-urgency = Is it pressing?
intake-urgency-label = Urgency
intake-urgency-why = So that the team knows what to read first.
intake-urgency--now = Yes, it is happening now
intake-urgency--now--words =
    yes, yeah, yep, yup, now, right now, right away, straight away, immediately, immediate, at once, happening now, happening, ongoing, urgent, urgently, it's urgent, its urgent, it is urgent, very urgent, super urgent, so urgent, really urgent, emergency, it's an emergency, its an emergency, asap, as soon as possible, quick, quickly,
    can't wait, cant wait, cannot wait, still going on
intake-urgency--today = Today
intake-urgency--today--words = tody, todya, later today, this morning, this afternoon, this evening, tonight, by tonight, before tonight, before tomorrow, within the day, in a few hours, within hours, few hours, a few hours, hour, hours, an hour, two hours, in an hour, in two hours
intake-urgency--week = This week
intake-urgency--week--words = week, within the week, in the week, tomorrow, day after tomorrow, in a few days, few days, a few days, these days, soon, two days, three days, quite soon, by the end of the week, a bit urgent, somewhat urgent, fairly urgent, monday, tuesday, wednesday, thursday, friday, saturday, sunday, not today, not right now
intake-urgency--later = No hurry
intake-urgency--later--words =
    no, nope, nah, not urgent, not very urgent, not really urgent, not so urgent, it's not urgent, its not urgent, isn't urgent, isnt urgent, not pressing, not really pressing, no rush, no hurry at all, no emergency, not an emergency, not in a hurry, later, whenever, whenever you can, when you can, take your time, can wait, it can wait, this month, next month

intake-role = In what role are you writing to us?
intake-role-label = Role
intake-role-why = So that the team understands your situation better. Whatever the answer, a person will read you.
intake-role--journalist = Journalism, media
intake-role--journalist--words =
    journalist, journalists, jurnalist, freelance journalist, independent journalist, media, media worker, press, freelance, freelancer, reporter, reporters, newsroom, editor, writer for a paper, photographer, photojournalist, videographer, blogger, radio, tv, television, correspondent, stringer, fixer, documentary maker, filmmaker,
    youtuber, podcast, podcaster, news site
intake-role--activist = Activism, human rights
intake-role--activist--words =
    activist, activists, campaigner, organiser, organizer, human rights defender, human right defender, rights defender, defender, hrd, human right, rights, union, trade union, unionist, whistleblower, whistle-blower, lawyer, attorney, dissident, opposition, environmentalist, feminist
intake-role--organisation = An association or organisation
intake-role--organisation--words = organisation, organization, organisations, organizations, association, ngo, nonprofit, non-profit, charity, collective, foundation, my organisation, my organization, our organisation, our organization, volunteer, staff of an ngo, civil society, cso, cooperative
intake-role--relative = For somebody else
intake-role--relative--words =
    someone else, for someone else, somebody else, relative, relatives, a relative, family, friend, a friend, friends, for a friend, for my friend, colleague, a colleague, for a colleague, husband, wife, partner, spouse, boyfriend, girlfriend, brother, sister, father, mother, dad, mum, mom, son, daughter, parent, parents, for my brother,
    for my sister, not for me, not me, for him, for her, for them
intake-role--private = As a private person
intake-role--private--words = private, private person, private individual, individual, personal, personally, me, myself, for me, for myself, just me, citizen, ordinary citizen, ordinary person, student, nobody special
intake-role--other = Other
intake-role--other--words = others, something else, none, none of these, none of those, none of the above, researcher, research, academic, scholar, teacher, professor, artist, writer, source, elected official, politician, civil servant, company, business

intake-agrees = Does that person agree to you writing to us?
intake-agrees-label = Agreement
intake-agrees-why = So that nothing is done without them. If you could not ask, that is no obstacle.
intake-agrees--yes = Yes
intake-agrees--yes--words = yeah, yep, yup, yes yes, agrees, she agrees, he agrees, they agree, agreed, she knows, he knows, they know, of course, sure, ok, okay, asked me to, she asked me, he asked me, they asked me
intake-agrees--no = No
intake-agrees--no--words =
    nope, nah, not yet, not at all, not asked, haven't asked, havent asked, didn't ask, didnt ask, doesn't know, doesnt know, does not know, don't agree, dont agree, doesn't agree, doesnt agree, unreachable, can't reach, cant reach, cannot reach, couldn't ask, couldnt ask, could not ask, can't ask, cant ask, cannot ask, impossible
intake-agrees--unsure = I don’t know
intake-agrees--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, i think so, probably

intake-first = Is this the first time you write to us?
intake-first-label = Contact
intake-first-why = If we have talked before, the team can pick it up from there. You are welcome either way.
intake-first--first = Yes, the first time
intake-first--first--words = yes, yeah, yep, yup, first, 1st, first time, 1st time, the first time, my first time, it's my first time, first contact, never, never before, never written, never wrote, new, i'm new, im new, not yet
intake-first--returning = No, we have talked before
intake-first--returning--words = no, nope, nah, already, before, again, i wrote before, wrote before, written before, we talked, talked before, spoken before, contacted before, in contact before, not the first time, not first time, not my first time, several times, many times, second time, 2nd time, me again, it's me again, its me again, returning, i'm back, im back, you know me
intake-first--partner = Somebody sent me to you
intake-first--partner--words =
    sent me, someone sent me, somebody sent me, was sent, i was sent, referred, i was referred, was referred, referral, recommended, recommendation, partner, a partner, by a partner, through a partner, partner organisation, partner organization, by a colleague, by a friend, through a friend, rsf, reporters without borders, access now, amnesty, word of mouth,
    by an ngo,
    told me, told me about you, told me to write, heard about you, gave me your contact
intake-first--unsure = I don’t remember
intake-first--unsure--words = don't remember, dont remember, do not remember, can't remember, cant remember, i don't know, i dont know, don't know, dont know, do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps

## A safer way

intake-critical = Will you have confidential things to pass on to us, such as documents?
intake-critical-label = Confidential
intake-critical-why = If so, we would first look together for a safer way than this one. Please send nothing confidential for now.
intake-critical--no = No
intake-critical--no--words = nope, nah, nothing, none, no documents, no document, nothing confidential, nothing sensitive, not confidential, not at all, not now, not for now, not at the moment, don't think so, dont think so, i don't think so, i dont think so, do not think so
intake-critical--yes = Yes
intake-critical--yes--words = yeah, yep, yup, yes yes, documents, document, some documents, files, some files, evidence, proof, photos, pictures, screenshots, recordings, recording, confidential, sensitive, i think so, probably, of course, sure, i do, i will
intake-critical--unsure = I don’t know
intake-critical--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, not yet, maybe, perhaps, it depends, depends, later, possibly, we'll see, will see

intake-channels = Do you already use one of these tools? You can give several numbers.
intake-channels-label = Tools
intake-channels-why = To suggest something you already know. You don’t have to install anything.
intake-channels--signal = Signal
intake-channels--signal--words = signal app, singal, i have signal, i use signal
intake-channels--omemo = XMPP with OMEMO
intake-channels--omemo--words = xmpp, omemo, jabber, xmpp omemo, profanity
intake-channels--pgp = Email encrypted with PGP
intake-channels--pgp--words = pgp, gpg, openpgp, pgp key, encrypted email, encrypted emails, encrypted mail, thunderbird, enigmail, mailvelope, proton, protonmail, proton mail, gnupg
intake-channels--wire = Wire
intake-channels--wire--words = wire app, i have wire, i use wire
intake-channels--jitsi = Jitsi, for calls
intake-channels--jitsi--words = jitsi, jitsi meet, meet jitsi, jitsy, jitsi call
# What somebody may name by themselves, without it being in the list.
intake-channels--otr = Pidgin or Adium (OTR)
intake-channels--otr--words = otr, pidgin, adium, xmpp otr, chatsecure, pidgin otr
intake-channels--conversations = Conversations (XMPP)
intake-channels--conversations--words = conversations, conversations app, cheogram, blabber
intake-channels--dino = Dino (XMPP)
intake-channels--dino--words = dino, dino im
intake-channels--gajim = Gajim (XMPP)
intake-channels--gajim--words = gajim
intake-channels--monal = Monal (XMPP)
intake-channels--monal--words = monal, siskin
intake-channels--gtalk = GTalk or Hangouts
intake-channels--gtalk--words = gtalk, google talk, hangout, hangouts, google hangouts, g talk
intake-channels--meet = Google Meet, for calls
intake-channels--meet--words = meet, google meet, gmeet
intake-channels--phone = Phone
intake-channels--phone--words = phone, telephone, phone call, by phone
intake-channels--none = None, or another one
intake-channels--none--words =
    none, none of these, none of those, none of them, nothing, no, nope, nah, other, another, another one, not at all, don't know them, dont know them, i don't know, i dont know, don't know, dont know, idk, don't use any, dont use any,
    whatsapp, whatsap, watsapp, telegram, messenger, viber, imo, skype, zoom, teams, discord, session, threema, element, matrix, briar, simplex, sms, email, gmail

intake-wire = What is your username on Wire? It begins with @. SKIP is fine too.
intake-wire-label = Name on Wire
intake-wire-why = So that the team can find you there, if it can be arranged.

## Optional, after MORE

intake-topics = What would you like to add? You can give several numbers.
intake-topics-why = Nothing is compulsory: you only get the questions that you choose.
intake-topics--happened = What is happening
intake-topics--happened--words = what happened, the facts, facts, events, the situation, situation, details of it
intake-topics--about = Me and my work
intake-topics--about--words = me, about me, my work, work, my job, who i am, country, my country, name, my name, nickname
intake-topics--writing = When and how to write to me
intake-topics--writing--words = write to me, writing, hours, times, when to write, how to write, rules, my screen, device
intake-topics--talking = A call
intake-topics--talking--words = call, calls, calling, phone, talk, talking, voice, video
intake-topics--sharing = Whom the team may speak to
intake-topics--sharing--words = sharing, share, partner, partners, whom to tell, who may know
intake-topics--nothing = Nothing more
intake-topics--nothing--words = nothing, nothing else, nothing to add, that's all, thats all, done, finished, none, no, nope

intake-country = From which country or region are you writing?
intake-country-label = Country
intake-country-why = Risks and possible support differ from country to country. A large region is enough.

intake-since = How long has it been going on?
intake-since-label = Since
intake-since-why = Something that has just happened and something that lasts are not taken up in the same way.
intake-since--today = Today
intake-since--today--words = tody, todya, this morning, last night, tonight, just now, an hour ago, few hours, a few hours, a few hours ago, some hours, now, just happened
intake-since--days = A few days
intake-since--days--words = days, some days, few days, several days, yesterday, since yesterday, two days, three days, for days, a week, one week, this week, a few days ago, this weekend, the weekend, monday, tuesday, wednesday, thursday, friday, saturday, sunday
intake-since--weeks = A few weeks
intake-since--weeks--words = weeks, some weeks, few weeks, several weeks, two weeks, three weeks, for weeks, a month, one month, this month, a few weeks ago, fortnight
intake-since--months = Months or longer
intake-since--months--words = months, some months, few months, a few months, several months, for months, two months, three months, six months, a year, one year, years, for years, several years, long, a long time, for a long time, long ago, always, last year

intake-ongoing = Is it still going on?
intake-ongoing-label = Still going on
intake-ongoing-why = What goes on is taken up differently from what is over.
intake-ongoing--yes = Yes
intake-ongoing--yes--words = yeah, yep, yup, yes yes, i think so, probably, of course, sure, it goes on, still, still going on, ongoing, right now, every day
intake-ongoing--no = No
intake-ongoing--no--words =
    nope, nah, not at all, don't think so, dont think so, i don't think so, i dont think so, do not think so, it's over, its over, over, finished, it stopped, stopped, not any more, not anymore
intake-ongoing--unsure = I don’t know
intake-ongoing--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, it depends

intake-deadline = Is there a day or an hour by which something should be done?
intake-deadline-label = Deadline
intake-deadline-why = So that the team knows. I cannot promise when.

intake-account_service = Which service is it? Its name is enough, with no login and no password.
intake-account_service-label = Service
intake-account_service-why = Each service has its own ways.

intake-device_encrypted = Is what is on it encrypted, as far as you know?
intake-device_encrypted-label = Encrypted
intake-device_encrypted-why = What is encrypted is harder for others to read.
intake-device_encrypted--yes = Yes
intake-device_encrypted--yes--words =
    yeah, yep, yup, yes yes, i think so, probably, of course, sure, encrypted, it's encrypted, its encrypted, with a passcode, iphone, filevault, bitlocker, luks, veracrypt
intake-device_encrypted--no = No
intake-device_encrypted--no--words = nope, nah, not at all, don't think so, dont think so, i don't think so, i dont think so, do not think so, not encrypted, unencrypted
intake-device_encrypted--unsure = I don’t know
intake-device_encrypted--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, it depends

intake-message_way = How did it come?
intake-message_way-label = Came by
intake-message_way-why = To know where to look. You need not open anything to answer.
intake-message_way--sms = SMS
intake-message_way--sms--words = text, text message, texts, normal message
intake-message_way--mail = Email
intake-message_way--mail--words = mail, e-mail, emails, mailbox, gmail
intake-message_way--app = Messaging app (WhatsApp, Signal…)
intake-message_way--app--words = whatsapp, signal, telegram, messaging app, messenger, viber, imessage, wire
intake-message_way--social = Social network
intake-message_way--social--words = social media, facebook, instagram, insta, twitter, tiktok, linkedin, x, comment
intake-message_way--other = Some other way
intake-message_way--other--words =
    other, else, call, a call, phone, usb stick, qr code, airdrop, bluetooth, dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps,
    it depends

intake-harm_who = Who is behind it, as far as you can tell?
intake-harm_who-label = Who
intake-harm_who-why = A guess is enough. Please give no names here.
intake-harm_who--known = Somebody I know
intake-harm_who--known--words = someone i know, i know him, i know her, i know them, my ex, ex, husband, wife, family, colleague, neighbour, neighbor, former friend, boss
intake-harm_who--unknown = Somebody I don’t know
intake-harm_who--unknown--words = someone i don't know, somebody i dont know, someone i dont know, unknown, stranger, a stranger, anonymous, anonymous account
intake-harm_who--many = Many people
intake-harm_who--many--words = many, lots of people, a lot of people, dozens, hundreds, trolls, a group, group, a campaign, bots
intake-harm_who--official = A state service, the police
intake-harm_who--official--words = state, police, government, services, secret service, secret services, intelligence, army, authorities, the authorities, ruling party, militia
intake-harm_who--unsure = I don’t know
intake-harm_who--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, it depends

intake-leak_public = Is it public already?
intake-leak_public-label = Public
intake-leak_public-why = Before and after it is public, what can be done is not the same.
intake-leak_public--yes = Yes
intake-leak_public--yes--words = yeah, yep, yup, yes yes, i think so, probably, of course, sure, public, published, online, in the press, everywhere
intake-leak_public--threat = No, they threaten to publish
intake-leak_public--threat--words = threat, threats, they threaten, threaten to publish, threatening, blackmail, ransom, soon
intake-leak_public--no = No
intake-leak_public--no--words = nope, nah, not at all, don't think so, dont think so, i don't think so, i dont think so, do not think so, not yet, not public, not published
intake-leak_public--unsure = I don’t know
intake-leak_public--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, it depends

intake-site_host = Who hosts it? A name is enough, or “I don’t know”.
intake-site_host-label = Host
intake-site_host-why = It is often with the host that something can be done.

intake-blocked_what = Which site or app, and with which provider?
intake-blocked_what-label = Blocked
intake-blocked_what-why = A block is not the same everywhere.

intake-internet_where = Where is it down, as far as you know?
intake-internet_where-label = Extent
intake-internet_where-why = A fault at home and a shutdown are not handled in the same way.
intake-internet_where--me = Only where I am
intake-internet_where--me--words = at home, only me, just me, only here, my office, my house
intake-internet_where--place = In the neighbourhood
intake-internet_where--place--words = neighbourhood, neighborhood, my area, village, the village, the street, around me
intake-internet_where--region = In the town or region
intake-internet_where--region--words = town, city, the city, region, the region, province, district, state
intake-internet_where--country = In the whole country
intake-internet_where--country--words = country, the country, whole country, everywhere, nationwide
intake-internet_where--unsure = I don’t know
intake-internet_where--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, it depends

intake-travel_where = Where to? A country or a region is enough.
intake-travel_where-label = Destination
intake-travel_where-why = What to think of changes from place to place.

intake-secure_uses = What do you use for it today?
intake-secure_uses-label = Uses
intake-secure_uses-why = To begin with what you already have.

intake-training_about = What should it be about, above all?
intake-training_about-label = About
intake-training_about-why = So that the team knows who can answer you.

intake-work = Is it linked to your work or your commitment?
intake-work-label = Link to work
intake-work-why = It helps the team see what it can do, or whom it could point you to.
intake-work--work = Yes
intake-work--work--words = yeah, yep, yup, yes yes, work, my work, job, my job, profession, activism, my activism, linked, it is linked, related, i think so, probably, of course, sure, investigation, article, story, both
intake-work--private = No, it is private
intake-work--private--words = no, nope, nah, private, personal, private life, family, not linked, not related, unrelated, nothing to do with it, no link, not at all, ex, my ex, spouse, it's private, its private, it's personal, its personal
intake-work--unsure = I don’t know
intake-work--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, possibly

intake-role_what = In a word, what do you do?
intake-role_what-label = Activity
intake-role_what-why = So that the team understands you better. Stay vague if you prefer.

intake-their_role = And that person, what do they mostly do?
intake-their_role-label = That person
intake-their_role-why = So that the team understands their situation. No name, please.
intake-their_role--journalist = Journalism, media
intake-their_role--journalist--words =
    journalist, journalists, jurnalist, freelance journalist, independent journalist, media, media worker, press, freelance, freelancer, reporter, reporters, newsroom, editor, writer for a paper, photographer, photojournalist, videographer, blogger, radio, tv, television, correspondent, stringer, fixer, documentary maker, filmmaker,
    youtuber, podcast, podcaster, news site
intake-their_role--activist = Activism, human rights
intake-their_role--activist--words =
    activist, activists, campaigner, organiser, organizer, human rights defender, human right defender, rights defender, defender, hrd, human right, rights, union, trade union, unionist, whistleblower, whistle-blower, lawyer, attorney, dissident, opposition, environmentalist, feminist
intake-their_role--organisation = An association or organisation
intake-their_role--organisation--words = organisation, organization, organisations, organizations, association, ngo, nonprofit, non-profit, charity, collective, foundation, my organisation, my organization, our organisation, our organization, volunteer, staff of an ngo, civil society, cso, cooperative
intake-their_role--private = A private person
intake-their_role--private--words = private person, private individual, citizen, ordinary citizen, ordinary person, student, nobody special
intake-their_role--other = Other
intake-their_role--other--words = others, something else, none, none of these, none of those, none of the above, researcher, research, academic, scholar, teacher, professor, artist, writer, source, elected official, politician, civil servant, company, business

intake-vouch = Who, a person or an organisation, could vouch for you, if you would like to say?
intake-vouch-label = Could vouch
intake-vouch-why = It sometimes helps the team. Nobody is contacted without you, and it is no condition.

intake-contact = When may we write to you? A number, or your own words: what to avoid, hours, calls.
intake-contact-label = Writing to you
intake-contact-why = So as not to put you in an awkward spot if somebody else sees your screen. A word agreed between us works too.
intake-contact--any = At any time
intake-contact--any--words = any time, anytime, always, all the time, whenever, whenever you like, day and night, at any hour, nothing to avoid, no rules, does not matter, doesn't matter, doesnt matter
intake-contact--reply = Only when I have just written
intake-contact--reply--words = after me, when i write, only when i write, not first, don't write first, dont write first, do not write first, never write first, not before i do, not before me, i write first, only reply, only answer
intake-contact--hours = Only at certain hours
intake-contact--hours--words = hours, certain hours, at certain hours, some hours, in the evening, evenings, only in the evening, in the morning, mornings, only in the morning, in the daytime, daytime, at night, only at night, not at night, not in the evening, not in the daytime
intake-contact--other = Something else
intake-contact--other--words = another rule, other rules, other things, else

intake-contact_hours = At which hours, where you are? For example: 6 pm - 10 pm.
intake-contact_hours-label = Hours
intake-contact_hours-why = So that nothing shows on your screen at any other time.
intake-contact_words = What should we avoid, or mind, when we write to you?
intake-contact_words-label = To mind
intake-contact_words-why = So that the team keeps to it. A word agreed between us works too.

intake-watching = Who might see your screen or your messages? You can give several numbers.
intake-watching-label = Might see
intake-watching-why = To choose words that do not put you in an awkward spot.
intake-watching--close = Somebody close to me
intake-watching--close--words = someone close, close to me, family, my family, husband, my husband, wife, my wife, partner, parents, my parents, brother, flatmate, roommate, ex
intake-watching--work = At work
intake-watching--work--words = work, colleague, colleagues, boss, employer, office, it department
intake-watching--official = The police, a state
intake-watching--official--words = police, state, government, army, authorities, the authorities, services, intelligence
intake-watching--nobody = Nobody, I think
intake-watching--nobody--words = nobody, no one, none, no, nope, don't think so, dont think so, i don't think so
intake-watching--unsure = I don’t know
intake-watching--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, it depends

intake-own = Is the device that you write from yours alone?
intake-own-label = Device in use
intake-own-why = To know whether somebody else might read here later.
intake-own--mine = Yes, mine
intake-own--mine--words = yeah, yep, yup, yes yes, i think so, probably, of course, sure, mine, it's mine, its mine, only mine, only me, yes
intake-own--shared = Shared
intake-own--shared--words = we share it, family, with my family, several people, at work, work phone, work computer, from work
intake-own--others = Somebody else’s
intake-own--others--words = someone else's, lent, borrowed, a friend's, not mine, internet café, internet cafe, no, nope
intake-own--unsure = I don’t know
intake-own--unsure--words = dont know, don't know, do not know, i do not know, dunno, idk, not sure, i'm not sure, im not sure, unsure, no idea, maybe, perhaps, it depends

intake-ease = What would make it easier for you? Short messages, voice, something else…
intake-ease-label = Easier with
intake-ease-why = So that the team adapts to you. Nothing needs a reason.

intake-call = If talking would be useful, what do you prefer?
intake-call-label = Call
intake-call-why = Some things are easier to say out loud. Staying in writing is just as fine.
intake-call--text = Stay in writing
intake-call--text--words = writing, in writing, written, write, text, texting, text only, message, messages, chat, no, nope, nah, no call, no calls, no calling, don't call, dont call, do not call, don't call me, dont call me, not by phone, no phone, neither
intake-call--voice = A call without picture
intake-call--voice--words = call, a call, voice, voice call, audio, phone, by phone, phone call, on the phone, call me, no video, without video, no camera, without camera, yes, yeah, yep
intake-call--video = A call with picture
intake-call--video--words = video, video call, with video, with camera, camera, videoconference, video conference, facetime

intake-call_way = For talking, which of these would suit you? You can give several numbers.
intake-call_way-label = Call by
intake-call_way-why = To choose with you something you already have. The time is then agreed with the team.
intake-call_way--jitsi = Jitsi, in a browser
intake-call_way--jitsi--words = jitsi, jitsi meet, browser, jitsy
intake-call_way--signal = A Signal call
intake-call_way--signal--words = signal, signal call, singal
intake-call_way--wire = Wire
intake-call_way--wire--words = wire
intake-call_way--meet = Google Meet
intake-call_way--meet--words = meet, google meet, gmeet, hangouts, hangout

intake-share = If a partner could help, may the team speak to them about it?
intake-share-label = Sharing
intake-share-why = So that the team keeps to it.
intake-share--ask = Ask me each time
intake-share--ask--words = ask me, ask first, ask before, it depends, with my consent, case by case, maybe, i don't know, i dont know
intake-share--yes = Yes
intake-share--yes--words = yeah, yep, yup, yes yes, i think so, probably, of course, sure, ok, okay, fine
intake-share--no = No
intake-share--no--words =
    nope, nah, not at all, don't think so, dont think so, i don't think so, i dont think so, do not think so, nobody, no one, keep it to yourselves, tell nobody

intake-name = What would you like to be called? A nickname is enough.
intake-name-label = Name
intake-name-why = So that we can address you simply. We do not need your real name.

## Reading it back

intake-confirm = Is this right? YES: I pass it to the team, who keep it { $days } days. A number: we correct that item. MORE: you add a few optional details (country, hours, call, name). ERASE: I pass nothing on and erase it. With no answer, I pass it on in { $silent } hours.
intake-confirm-label = Check
intake-confirm-why = So that the team receives only what you are comfortable with.
intake-confirm--yes = YES
intake-confirm--yes--words =
    yeah, yep, yup, ya, ye, yes yes, yes please, yes it is, yes thanks, ok, okay, k, right, that's right, thats right, it's right, its right, all right, alright, correct, exactly, exact, good, all good, looks good, perfect, fine, sure, send, send it, pass it on, go ahead, confirm, i confirm, confirmed, nothing to change, nothing to correct
intake-confirm--more = MORE
intake-confirm--more--words = more details, more detail, more info, details, some details, add, add details, add more, i want to add, add something, something to add
intake-confirm--erase = ERASE
intake-confirm--erase--words = erase it, erase this, erased, delete, delete it, delete this, remove, remove it, pass nothing on, don't pass it on, dont pass it on, do not pass it on, don't send, dont send, do not send, don't send it, dont send it, send nothing, cancel, discard

## What may be said at any moment, among other words
# watched: they cannot write freely just now. borrowed: the device is somebody else's.

intake-anytime-watched--words =
    over my shoulder, reading what i write, reads what i write, reading what i type, watching me type, watching me write, watching my screen, looking at my screen, can't write freely, cant write freely, cannot write freely, can't talk freely, cant talk freely,
    cannot talk freely, sitting next to me, standing next to me, someone is next to me, somebody is next to me, no longer alone, not alone anymore, not alone any more, being made to write, forced to write this, making me write this
intake-anytime-borrowed--words =
    not my phone, not my computer, not my laptop, not my device, not my own phone, not my own device, a friend's phone, a friends phone, friend's phone, a colleague's phone, someone else's phone, somebody else's phone, someone else's computer, somebody else's computer,
    borrowed phone, borrowed a phone, borrowed laptop, lent me a phone, lent me his phone, lent me her phone, lent me their phone, internet café, internet cafe, public computer, shared computer, shared phone

## What is said after some answers

intake-say-danger = Thank you for telling me. I am alerting the team now, and my questions stop here. If it is safe to write, say here what is going on, in your own words and when you can. A person of the team will read it.
intake-say-borrowed = Noted. Then write only what others may read. To go on from a device of your own: CHANNEL.
intake-say-later = All right. There is no rush: we can pick this up later, whenever you like.
