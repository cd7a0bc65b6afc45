# Ready-made answers, for those who answer: !say TAG name shows the text, !say TAG name go sends it.
# An answer is a text whose name begins with say-; each must stand in every language. Nothing is sent by itself.

say-call = هل الكلام بالصوت يناسبك؟ حسب ما هو موجود لديك: مكالمة Signal، أو غرفة Jitsi، أو طريقة أخرى أنسب لك. يكفي أن أعرف ما يناسبك، وفي أي ساعة حسب توقيتك. والبقاء على الكتابة مناسب أيضًا.
say-details = لتكون المساعدة أفضل، أحتاج إلى بعض التفاصيل: ما الذي حدث، ومنذ متى، وعلى أي جهاز أو حساب. بلا كلمات سر ولا أسماء مصادر.
say-out = شكرًا على الكتابة إلينا. ما وصفته خارج عما يمكننا فعله هنا. أبحث عمن قد يستطيع مساعدتك، وسأخبرك.
say-secure = قبل أن نكمل، الأفضل أن تكون لنا طريقة كتابة محمية أكثر. أي هذه الأدوات موجود لديك: Signal، أو XMPP مع OMEMO، أو PGP، أو Wire؟ إن لم يناسبك أي منها، نكمل هنا ببعض الحذر.
say-wait = عليّ أن أتحقق من شيء من جهتي. أعود إلى هنا فور الانتهاء. يمكن الكتابة في هذه الأثناء، وسأقرأ كل شيء.
