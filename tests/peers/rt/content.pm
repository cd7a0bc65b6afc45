# What the tests want to find in a Request Tracker: read by rt-setup-database-5 (server.sh).
#
# Queues of which each test uses one. The rights are those that deploy/README.md asks an operator for, and no others.
use strict;
use warnings;

my @handlers = qw(nour.rt sam.rt li.rt guest.rt);
my @queues   = map { "Helpline $_" } 1 .. 10;

our @Groups = ({ Name => 'Vestibule' }, { Name => 'Handlers' });
our @Users  = (
    { Name => 'vestibule', Privileged => 1 },
    map { { Name => $_, Privileged => 1, Password => 'password', EmailAddress => "$_\@helpline.test" } } @handlers,
);
our @Members = (
    { Group => 'Vestibule', GroupDomain => 'UserDefined', Class => 'RT::User', Name => 'vestibule' },
    map { { Group => 'Handlers', GroupDomain => 'UserDefined', Class => 'RT::User', Name => $_ } } @handlers,
);
our @Queues       = map { { Name => $_ } } @queues;
our @CustomFields = ({
    Name => 'Vestibule', Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket', Queue => \@queues,
});
our @ACL;
for my $queue (@queues) {
    push @ACL, map { { GroupDomain => 'UserDefined', GroupId => 'Vestibule', Queue => $queue, Right => $_ } }
        qw(SeeQueue CreateTicket ShowTicket ShowTicketComments ModifyTicket ReassignTicket SeeCustomField
        ModifyCustomField);
    push @ACL, map { { GroupDomain => 'UserDefined', GroupId => 'Handlers', Queue => $queue, Right => $_ } }
        qw(SeeQueue ShowTicket ShowTicketComments CommentOnTicket ReplyToTicket ModifyTicket OwnTicket TakeTicket
        StealTicket);
    # Mail of anybody.
    push @ACL, map { { GroupDomain => 'SystemInternal', GroupType => 'Everyone', Queue => $queue, Right => $_ } }
        qw(CreateTicket ReplyToTicket);
}
our @Final = (sub {
    my $user = RT::User->new(RT->SystemUser);
    $user->Load('vestibule');
    my $token = RT::AuthToken->new(RT->SystemUser);
    my (undef, undef, $written) = $token->Create(Owner => $user->Id, Description => 'tests');
    open my $file, '>', "$ENV{VESTIBULE_RT}/token" or die $!;
    print {$file} "$written\n";
    close $file or die $!;
    chmod 0600, "$ENV{VESTIBULE_RT}/token" or die $!;
});
1;
