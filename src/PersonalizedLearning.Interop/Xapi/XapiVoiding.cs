using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>What a voiding statement says, before it is known whose evidence it voids.</summary>
internal sealed record XapiVoiding(EventId Id, Author Author, Instant? Occurred, Instant? Recorded)
{
    /// <summary>The event in the journal of the learner whose evidence is void.</summary>
    public EvidenceVoided Of(JournalEvent evidence) => new()
    {
        Id = Id,
        Learner = evidence.Learner,
        Author = Author,
        Occurred = Occurred,
        Recorded = Recorded,
        Evidence = evidence.Id,
        Reason = $"Voided by statement {Id}.",
    };
}
