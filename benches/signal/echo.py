"""The smallest bot of signalbot: it sends back what it is sent. Its storage is in memory, and it stores nothing.

Arguments: where the service listens (host:port), and the account.
"""

import sys

from signalbot import DataMessageContext, DataMessageHandler, SendMessage, SignalBot


class Echo(DataMessageHandler):
    async def handle_data_message(self, context: DataMessageContext) -> None:
        await context.send(SendMessage(text=context.message.text))


def main() -> None:
    service, account = sys.argv[1:]
    bot = SignalBot(
        {
            "signal_service": service,
            "phone_number": account,
            "storage": {"type": "in-memory"},
            "connection_mode": "http_only",
        }
    )
    bot.register(Echo())
    bot.start()


main()
