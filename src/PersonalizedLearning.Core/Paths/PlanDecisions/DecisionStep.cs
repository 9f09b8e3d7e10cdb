using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>How a decision stood after one of its steps.</summary>
/// <param name="Event">The event.</param>
/// <param name="By">Who took it.</param>
/// <param name="At">Since when it is known.</param>
/// <param name="Status">How it stood then.</param>
/// <param name="Options">The options that were considered.</param>
/// <param name="Choice">What was chosen; null where nothing was.</param>
/// <param name="Reason">Why; null when not said.</param>
public sealed record DecisionStep(EventId Event, Author By, Instant At, DecisionStatus Status, ValueList<string> Options, string? Choice, string? Reason);
