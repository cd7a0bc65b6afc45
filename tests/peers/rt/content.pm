# What the tests want to find in a Request Tracker: read by rt-setup-database-5 (server.sh).
#
# The rights are the ones that deploy/README.md asks an operator for, and no others.
use strict; use warnings;

our @Groups = ({ Name => 'Vestibule', Description => 'The program' }, { Name => 'Handlers', Description => 'The team' });
our @Users = (
    { Name => 'vestibule', Privileged => 1, Comments => 'The program', Password => undef },
    map { { Name => $_, Privileged => 1, Password => 'password', EmailAddress => "$_\@helpline.test" } } qw(nour.rt sasha.rt alex.rt),
);
our @Members = (
    { Group => 'Vestibule', GroupDomain => 'UserDefined', Class => 'RT::User', Name => 'vestibule' },
    map { { Group => 'Handlers', GroupDomain => 'UserDefined', Class => 'RT::User', Name => $_ } } qw(nour.rt sasha.rt alex.rt),
);
our @Queues = ({ Name => 'Helpline', CorrespondAddress => 'helpline@helpline.test' });
our @CustomFields = ({
    Name => 'Vestibule', Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket', Queue => 'Helpline',
    Description => 'By this the program knows its ticket again',
});
our @ACL = (
    (map { { GroupDomain => 'UserDefined', GroupId => 'Vestibule', Queue => 'Helpline', Right => $_ } }
        qw(SeeQueue CreateTicket ShowTicket ShowTicketComments CommentOnTicket ModifyTicket OwnTicket StealTicket ReassignTicket SeeCustomField ModifyCustomField)),
    (map { { GroupDomain => 'UserDefined', GroupId => 'Handlers', Queue => 'Helpline', Right => $_ } }
        qw(SeeQueue CreateTicket ShowTicket ShowTicketComments CommentOnTicket ReplyToTicket ModifyTicket OwnTicket TakeTicket StealTicket SeeCustomField DeleteTicket)),
    # Mail of anybody.
    (map { { GroupDomain => 'SystemInternal', GroupType => 'Everyone', Queue => 'Helpline', Right => $_ } }
        qw(CreateTicket ReplyToTicket)),
);
our @Final = (sub {
    my $user = RT::User->new(RT->SystemUser);
    $user->Load('vestibule');
    my $token = RT::AuthToken->new(RT->SystemUser);
    my (undef, undef, $written) = $token->Create(Owner => $user->Id, Description => 'tests');
    open my $file, '>', "$ENV{VESTIBULE_RT}/token" or die $!;
    print {$file} "$written\n";
    close $file or die $!;
});
1;
