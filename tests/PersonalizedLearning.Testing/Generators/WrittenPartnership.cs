using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Events about who decides and who sees what, with any text in every member.</summary>
public static class WrittenPartnership
{
    private static readonly PersonRole[] OfPeople = [.. Enum.GetValues<PersonRole>().Except([PersonRole.Unspecified, PersonRole.System])];

    /// <summary>A grant of a say, or its end.</summary>
    public static Gen<JournalEvent> Agency(int index) => Gen.OneOf(Grant(index), GrantRevoked(index));

    /// <summary>A consent, or its end.</summary>
    public static Gen<JournalEvent> Consent(int index) => Gen.OneOf(ConsentGrant(index), ConsentRevoked(index));

    /// <summary>Any person, or none.</summary>
    public static Gen<PersonId?> Person { get; } = TextGenerators.IdsEndingIn("p").Select(PersonId.From).OrNull(2);

    /// <summary>An end after an event was known, or none.</summary>
    public static Gen<Instant?> EndOf(JournalEvent envelope) =>
        Gen.Elements(Duration.Epsilon, Duration.FromDays(90)).OrNull(2)
            .Select(lasts => lasts is { } time && envelope.KnownFrom < Instant.MaxValue - time ? envelope.KnownFrom + time : (Instant?)null);

    private static Gen<JournalEvent> Grant(int index) =>
        from envelope in WrittenGenerators.Envelope(index)
        from decision in Generating.AnyOf<AgencyDecision>()
        from level in Generating.AnyOf<AgencyLevel>()
        from role in Gen.Elements(OfPeople)
        from person in Person
        from reason in TextGenerators.OrMissing
        from end in EndOf(envelope)
        select PartnershipGenerators.In(envelope, new AgencyGrant
        {
            Id = envelope.Id, Learner = envelope.Learner, Decision = decision, Level = level, Role = role, Person = person, Reason = reason, Expires = end,
        });

    private static Gen<JournalEvent> GrantRevoked(int index) =>
        from envelope in WrittenGenerators.Envelope(index)
        from grant in WrittenGenerators.EventIds(99)
        from reason in TextGenerators.Filled
        select PartnershipGenerators.In(envelope, new AgencyGrantRevoked { Id = envelope.Id, Learner = envelope.Learner, Grant = grant, Reason = reason });

    private static Gen<JournalEvent> ConsentGrant(int index) =>
        from envelope in WrittenGenerators.Envelope(index)
        from scopes in Generating.Shuffled(Enum.GetValues<DataScope>())
        from count in Gen.Choose(1, scopes.Count)
        from purpose in Generating.AnyOf<ConsentPurpose>()
        from audience in Gen.Elements([.. OfPeople.Except([PersonRole.Learner]), PersonRole.System])
        from person in Person
        from end in EndOf(envelope)
        select PartnershipGenerators.In(envelope, new ConsentGrant
        {
            Id = envelope.Id, Learner = envelope.Learner, Scopes = scopes.Take(count).ToValueList(), Purpose = purpose, Audience = audience, Person = person, Expires = end,
        });

    private static Gen<JournalEvent> ConsentRevoked(int index) =>
        from envelope in WrittenGenerators.Envelope(index)
        from consent in WrittenGenerators.EventIds(99)
        from reason in TextGenerators.OrMissing
        select PartnershipGenerators.In(envelope, new ConsentRevoked { Id = envelope.Id, Learner = envelope.Learner, Consent = consent, Reason = reason });
}
