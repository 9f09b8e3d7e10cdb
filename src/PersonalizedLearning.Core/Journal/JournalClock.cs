using NodaTime;

namespace PersonalizedLearning.Journal;

/// <summary>What can be wrong with the times of events that several people record.</summary>
internal static class JournalClock
{
    /// <summary>An event that names one which is known only from later on.</summary>
    public static Objection Skew(JournalEvent answer, JournalEvent named) => new(
        "clock-skew",
        $"Event '{answer.Id}' of {answer.Author.Shown} is known from {answer.KnownFrom}, before '{named.Id}' of {named.Author.Shown} that it names, known from {named.KnownFrom}; "
        + "expected a later time: the clocks of the two differ.");

    /// <summary>Why an event can't be taken at an instant; null when its times can be.</summary>
    /// <param name="item">The event.</param>
    /// <param name="received">When it was received.</param>
    /// <param name="tolerance">How far a clock may be ahead.</param>
    public static Objection? Ahead(JournalEvent item, Instant received, Duration tolerance)
    {
        var latest = Instant.Max(item.Recorded ?? Instant.MinValue, item.Occurred ?? Instant.MinValue);
        return latest - received > tolerance
            ? new("clock-ahead", $"Event '{item.Id}' of {item.Author.Shown} is of {latest}, and was received at {received}; expected at most {tolerance} ahead.")
            : null;
    }
}
