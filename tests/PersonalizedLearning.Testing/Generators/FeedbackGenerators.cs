using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Feedback that is given, mostly by those who may to those who may see it; and all of which it may speak.</summary>
public static class FeedbackGenerators
{
    /// <summary>Feedback that is given, or a consent on which it depends.</summary>
    public static Gen<JournalEvent> Event(int index, int count) => Gen.Frequency((5, Given(index)), (2, Consented(index)), (1, PartnershipGenerators.Consent(index, count)));

    /// <summary>An event of any kind of which feedback speaks.</summary>
    public static Gen<JournalEvent> Known(int index, int count) => index switch
    {
        < 8 => DemonstrationGenerators.Event(index, count),
        8 => PlanGenerators.Terms.Select(terms => At(index, "learner", PersonRole.Learner, new PlanProposed { Id = default, Learner = default, Terms = terms })),
        9 => Gen.Constant(At(index, "teacher", PersonRole.Educator, new ProposalAgreed { Id = default, Learner = default, Proposal = JournalGenerators.Id(8) })),
        10 => GoalGenerators.Contents.Select(content => At(index, "learner", PersonRole.Learner, new GoalSet { Id = default, Learner = default, Content = content })),
        _ => Gen.OneOf(JournalGenerators.Event(index, count), GoalGenerators.Event(index, count), PlanGenerators.Event(index, count), Awarded(index)),
    };

    private static JournalEvent At(int index, string person, PersonRole role, JournalEvent item) =>
        item with { Id = JournalGenerators.Id(index), Learner = JournalGenerators.Learner, Author = Author.Of(person, role), Recorded = TimeGenerators.AtDay(index) };

    private static Gen<JournalEvent> Given(int index) =>
        from envelope in PartnershipGenerators.Envelope(index)
        from audience in Generating.AnyOf<Audience>()
        from person in Gen.Elements("teacher", "parent").OrNullText(2)
        from purpose in Gen.Elements(ConsentPurpose.Learning, ConsentPurpose.Support)
        from asOf in TimeGenerators.Instants
        from codes in Generating.SomeOf(Enum.GetValues<FeedbackCode>()[^4..])
        select PartnershipGenerators.In(envelope, new FeedbackGiven
        {
            Id = envelope.Id,
            Learner = envelope.Learner,
            Audience = audience,
            Person = audience == Audience.Learner || person is null ? null : PersonId.From(person),
            Purpose = purpose,
            AsOf = asOf,
            Language = FeedbackLanguage.From("en"),
            Items = codes.Select(code => new FeedbackReference(code, FeedbackSubjectKind.Competency, "half")).ToValueList(),
        });

    private static Gen<JournalEvent> Consented(int index) =>
        from envelope in PartnershipGenerators.Envelope(index)
        from scopes in Generating.SomeOf(new[] { DataScope.Mastery, DataScope.Goals, DataScope.Plan })
        from purpose in Gen.Elements(ConsentPurpose.Learning, ConsentPurpose.Support)
        from audience in Gen.Elements(PersonRole.Educator, PersonRole.Family)
        from expires in PartnershipGenerators.Expiry(envelope)
        select PartnershipGenerators.In(envelope with { Author = Author.Of("learner", PersonRole.Learner) }, new ConsentGrant
        {
            Id = envelope.Id, Learner = envelope.Learner, Scopes = scopes.Count > 0 ? scopes : [DataScope.Mastery], Purpose = purpose, Audience = audience, Expires = expires,
        });

    private static Gen<JournalEvent> Awarded(int index) =>
        from envelope in PartnershipGenerators.Envelope(index)
        select PartnershipGenerators.In(envelope, new CreditAward
        {
            Id = envelope.Id, Learner = envelope.Learner, Rule = "algebra", RuleVersion = 1, Credits = 0.5, Competencies = [CompetencyId.From("half")], Evidence = [EventId.From("of-evidence")],
        });
}
