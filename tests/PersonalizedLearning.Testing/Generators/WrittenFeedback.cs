using FsCheck;
using FsCheck.Fluent;
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
            from code in Generating.AnyOf<FeedbackCode>()
            from kind in Generating.AnyOf<FeedbackSubjectKind>()
            from subject in TextGenerators.IdsEndingIn("s")
            select new FeedbackReference(code, kind, subject),
            count))
        select items;
}
