using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>A support that a learner needs, with who stated it, who agreed to it, and its end.</summary>
/// <param name="Id">The event by which it was stated.</param>
/// <param name="Tag">The support, as a tag.</param>
/// <param name="Why">Why it is needed; null when not said.</param>
/// <param name="From">From when it is needed.</param>
/// <param name="Until">The instant from which it is not needed any more; null when it has no end.</param>
/// <param name="StatedBy">Who stated it.</param>
/// <param name="AgreedBy">Who else has agreed to it, in order.</param>
/// <param name="EndedAt">When it was ended; null while it was not.</param>
/// <param name="EndReason">Why it was ended; null while it was not.</param>
public sealed record Support(
    EventId Id, string Tag, string? Why, Instant From, Instant? Until, Author StatedBy, ValueList<Author> AgreedBy, Instant? EndedAt, string? EndReason)
{
    /// <summary>Tells whether the support is needed at an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>Whether it is.</returns>
    public bool IsNeededAt(Instant at) => From <= at && !(Until <= at) && !(EndedAt <= at);
}
