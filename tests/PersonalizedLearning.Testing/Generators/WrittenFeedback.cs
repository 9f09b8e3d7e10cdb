using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Events about feedback with any text and instant in every member.</summary>
public static class WrittenFeedback
{
    private static readonly PersonRole[] OfOthers = [.. Enum.GetValues<PersonRole>().Except([PersonRole.Unspecified, PersonRole.Learner])];

    /// <summary>Feedback that was given.</summary>
    public static Gen<JournalEvent> Event(int index) =>
        from envelope in WrittenGenerators.Envelope(index)
        from audience in Generating.AnyOf<Audience>()
        from person in WrittenPartnership.Person
        from role in Gen.Elements(OfOthers).OrNull(2)
        from purpose in Generating.AnyOf<ConsentPurpose>()
        from instants in TimeGenerators.Anywhere.ArrayOf(2)
        from isFirst in Generating.OneIn(2)
        from language in Gen.Elements("en", "pt-BR", "zh-Hans-CN")
        from items in Items
        select PartnershipGenerators.In(envelope, new FeedbackGiven
        {
            Id = envelope.Id,
            Learner = envelope.Learner,
            Audience = audience,
            Person = audience == Audience.Learner ? null : person,
            Role = audience == Audience.Learner ? null : role,
            Purpose = purpose,
            AsOf = instants.Max(),
            Since = isFirst ? null : instants.Min(),
            Language = FeedbackLanguage.From(language),
            Items = items,
        });

    private static Gen<ValueList<FeedbackReference>> Items { get; } =
        from count in Gen.Choose(0, 3)
        from items in Generating.EachOf(Enumerable.Repeat(
            Gen.OneOf(
                from code in Gen.Elements(FeedbackCode.MasteryAchieved, FeedbackCode.PlannedStep, FeedbackCode.AssessmentDue)
                from subject in TextGenerators.IdsEndingIn("s")
                select new FeedbackReference(code, CompetencyId.From(subject)),
                from code in Gen.Elements(FeedbackCode.GoalReached, FeedbackCode.ActionOpen, FeedbackCode.CreditAwarded)
                from subject in WrittenGenerators.EventIds(96)
                select new FeedbackReference(code, null, subject)),
            count))
        select items;
}
