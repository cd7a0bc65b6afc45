# Ready-made answers, for those who answer: !say TAG name shows the text, !say TAG name go sends it.
# An answer is a text whose name begins with say-; each must stand in every language. Nothing is sent by itself.

say-call = Would you like to talk? Depending on what you already use: a Signal call, a Jitsi room, or another way that you prefer. Tell me what suits you, and at what time where you are. Staying in writing is fine too.
say-details = To help you well I need a few details: what happened, since when, and on which device or account. No passwords, no names of sources.
say-out = Thank you for writing to us. What you describe is outside what we can do here. I am looking for who could help you, and will tell you.
say-secure = Before we go on, a better protected way to write would be good. Which of these do you already use: Signal, XMPP with OMEMO, PGP, Wire? If none suits you, we go on here, with some care.
say-wait = I have to check something on my side. I come back here as soon as that is done. You can go on writing, I will read everything.
