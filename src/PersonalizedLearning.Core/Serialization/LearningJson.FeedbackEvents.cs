using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Serialization;

/// <content>Events about feedback.</content>
public static partial class LearningJson
{
    private static FeedbackGiven ToEvent(FeedbackEventDocument document) => document switch
    {
        FeedbackGivenDocument item => new FeedbackGiven
        {
            Id = item.Id,
            Learner = item.Learner,
            Audience = item.Audience,
            Person = item.Person,
            Role = item.Role,
            Purpose = item.Purpose ?? default,
            AsOf = item.AsOf,
            Since = item.Since,
            Language = item.Language,
            Items = Mapped(item.Items ?? [], "$.items", (reference, _) => new FeedbackReference(reference.Code, reference.Competency, reference.Event)),
        },
        _ => throw NoEventFor(document),
    };

    private static FeedbackGivenDocument? ToFeedbackDocument(JournalEvent item) => item is FeedbackGiven given
        ? new FeedbackGivenDocument
        {
            Id = item.Id,
            Learner = item.Learner,
            Audience = given.Audience,
            Person = given.Person,
            Role = given.Role,
            Purpose = OrNull(given.Purpose),
            AsOf = given.AsOf,
            Since = given.Since,
            Language = given.Language,
            Items = ArrayOrNull(given.Items.Select(reference => new FeedbackReferenceDocument(reference.Code, reference.Competency, reference.Event))),
        }
        : null;
}
