using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Instants on a coarse grid, so that equal ones are frequent.</summary>
public static class TimeGenerators
{
    /// <summary>The first instant of the grid.</summary>
    public static Instant Start { get; } = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <summary>The middle of the grid, after half of what happens on it.</summary>
    public static Instant Middle { get; } = Start + Duration.FromDays(200);

    /// <summary>An instant after all of the grid.</summary>
    public static Instant End { get; } = Start + Duration.FromDays(401);

    /// <summary>An instant of the grid: mostly within three weeks, sometimes within 400 days.</summary>
    public static Gen<Instant> Instants { get; } = Gen.Frequency(
        (4, Gen.Choose(0, 20).Select(AtDay)),
        (1, Gen.Choose(0, 400).Select(AtDay)));

    /// <summary>An instant that is missing one time in four.</summary>
    public static Gen<Instant?> OrMissing { get; } = Instants.OrNull(4);

    /// <summary>Any instant to the nanosecond, the first and the last of all among them.</summary>
    public static Gen<Instant> Anywhere { get; } = Gen.Frequency(
        (1, Gen.Elements(Instant.MinValue, Instant.MaxValue, default, Instant.MinValue + Duration.Epsilon, Instant.MaxValue - Duration.Epsilon)),
        (2, Instants),
        (4, from day in Gen.Choose(-4_371_221, 2_932_895)
            from second in Gen.Choose(0, 86_399)
            from nanosecond in Gen.OneOf(Gen.Choose(0, 999_999_999), Gen.Elements(1, 100, 1_000_000))
            select default(Instant) + Duration.FromDays(day) + Duration.FromSeconds(second) + Duration.FromNanoseconds(nanosecond)));

    /// <summary>Smaller variants: none, then the start of the grid.</summary>
    public static IEnumerable<Instant?> Shrink(Instant? time)
    {
        if (time is not null)
        {
            yield return null;
        }

        if (time > Start)
        {
            yield return Start;
        }
    }

    /// <summary>The grid's instant of a day, from 0.</summary>
    public static Instant AtDay(int day) => Start + Duration.FromDays(day);

    /// <summary>Shows an instant of the grid as its day.</summary>
    public static string Show(Instant? time) => time is { } known ? FormattableString.Invariant($"d{(known - Start).TotalDays:0.###}") : "-";
}
