using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>What people do together in a journal: mostly what they may, now and then what they may not.</summary>
public static class PartnershipGenerators
{
    private static readonly (string Person, PersonRole Role)[] People =
    [
        ("learner", PersonRole.Learner), ("teacher", PersonRole.Educator), ("other-teacher", PersonRole.Educator), ("parent", PersonRole.Family), ("friend", PersonRole.Peer),
        ("mentor", PersonRole.Mentor), ("office", PersonRole.Administrator), ("somebody-else", PersonRole.Learner),
    ];

    /// <summary>Somebody with a say, the learner and the educator more often than others.</summary>
    public static Gen<Author> Authors { get; } = Gen.Frequency(
        (5, Gen.Constant(0)), (5, Gen.Constant(1)), (3, Gen.Choose(2, People.Length - 1))).Select(index => Author.Of(People[index].Person, People[index].Role));

    /// <summary>What every event has; times lie close together, so that ends are met.</summary>
    public static Gen<ConsentRevoked> Envelope(int index) =>
        from author in Authors
        from occurred in TimeGenerators.OrMissing
        from recorded in TimeGenerators.OrMissing
        from sequence in Gen.Choose(0, 2)
        select new ConsentRevoked
        {
            Id = JournalGenerators.Id(index), Learner = JournalGenerators.Learner, Author = author, Occurred = occurred, Recorded = recorded, Sequence = sequence, Consent = default,
        };

    /// <summary>The identifier of another event, mostly of one that was generated before.</summary>
    public static Gen<EventId> Other(int index, int count) =>
        Gen.Frequency((4, Gen.Choose(0, Math.Max(index - 1, 0))), (1, Gen.Choose(0, Math.Max(count, 2)))).Select(other => JournalGenerators.Id(other == index ? other + 1 : other));

    /// <summary>An end after an envelope was known, or none.</summary>
    public static Gen<Instant?> Expiry(JournalEvent envelope) =>
        Gen.Choose(1, 40).OrNull(2).Select(days => days is { } lasts ? (envelope.Recorded ?? envelope.Occurred ?? TimeGenerators.Start) + Duration.FromDays(lasts) : (Instant?)null);

    /// <summary>Puts an envelope around an event.</summary>
    public static JournalEvent In(JournalEvent envelope, JournalEvent content)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        ArgumentNullException.ThrowIfNull(content);
        return content with
        {
            Id = envelope.Id, Learner = envelope.Learner, Author = envelope.Author, Occurred = envelope.Occurred, Recorded = envelope.Recorded, Sequence = envelope.Sequence,
        };
    }

    /// <summary>Who decides what.</summary>
    public static Gen<JournalEvent> Agency(int index, int count) => Gen.Frequency((3, Grant(index)), (1, GrantRevoked(index, count)));

    /// <summary>Who sees what.</summary>
    public static Gen<JournalEvent> Consent(int index, int count) => Gen.Frequency((3, ConsentGrant(index)), (1, ConsentRevoked(index, count)));

    private static Gen<JournalEvent> Grant(int index) =>
        from envelope in Envelope(index)
        from decision in Generating.AnyOf<AgencyDecision>()
        from level in Generating.AnyOf<AgencyLevel>()
        from role in Gen.Elements(PersonRole.Learner, PersonRole.Educator, PersonRole.Family, PersonRole.Peer)
        from person in Gen.Elements("teacher", "other-teacher", "parent").OrNullText(2)
        from expires in Expiry(envelope)
        select In(envelope, new AgencyGrant
        {
            Id = envelope.Id, Learner = envelope.Learner, Decision = decision, Level = level, Role = role, Person = person is null ? null : PersonId.From(person), Expires = expires,
        });

    private static Gen<JournalEvent> GrantRevoked(int index, int count) =>
        from envelope in Envelope(index)
        from grant in Other(index, count)
        select In(envelope, new AgencyGrantRevoked { Id = envelope.Id, Learner = envelope.Learner, Grant = grant, Reason = "not any more" });

    private static Gen<JournalEvent> ConsentGrant(int index) =>
        from envelope in Envelope(index)
        from scopes in Generating.SomeOf(Enum.GetValues<DataScope>())
        from purpose in Generating.AnyOf<ConsentPurpose>()
        from audience in Gen.Elements(PersonRole.Educator, PersonRole.Family, PersonRole.Peer)
        from person in Gen.Elements("teacher", "parent").OrNullText(2)
        from expires in Expiry(envelope)
        select In(envelope, new ConsentGrant
        {
            Id = envelope.Id, Learner = envelope.Learner, Scopes = scopes.Count > 0 ? scopes : [DataScope.Goals], Purpose = purpose, Audience = audience,
            Person = person is null ? null : PersonId.From(person), Expires = expires,
        });

    private static Gen<JournalEvent> ConsentRevoked(int index, int count) =>
        from envelope in Envelope(index)
        from consent in Other(index, count)
        select (JournalEvent)(envelope with { Consent = consent });

    /// <summary>A text, or null one time in so many.</summary>
    public static Gen<string?> OrNullText(this Gen<string> texts, int oneIn) =>
        from absent in Generating.OneIn(oneIn)
        from text in texts
        select absent ? null : text;
}
