using NodaTime;

namespace PersonalizedLearning.Interop;

/// <summary>What Ed-Fi leaves to the reader.</summary>
public sealed record EdFiOptions
{
    /// <summary>Gets the zone of times that name none, as most do; null when it is not known, and such a time is no time then.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>
    /// Gets the performance levels that count as mastery, by their code values, in whatever case; so do all levels above the lowest of them. Ed-Fi does not say which do. By default
    /// <c>Proficient</c>, <c>Met Standard</c>, <c>Pass</c>, <c>Satisfactory</c>, <c>Above Benchmark</c>, <c>Commended Performance</c> and <c>Advanced</c>.
    /// </summary>
    public ValueList<string> ProficientLevels { get; init; } = ["Proficient", "Met Standard", "Pass", "Satisfactory", "Above Benchmark", "Commended Performance", "Advanced"];
}
