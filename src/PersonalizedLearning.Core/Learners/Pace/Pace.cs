using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>How fast a learner masters: competencies brought to mastery within a window of time. Minutes are never read, as seat time is no progress.</summary>
/// <param name="AsOf">The end of the window.</param>
/// <param name="Window">The length of the window, above 0.</param>
/// <param name="Mastered">How many competencies were brought to mastery in it, and are mastered still.</param>
public sealed record Pace(Instant AsOf, Duration Window, int Mastered)
{
    /// <summary>Gets the window that is used where none is given: eight weeks.</summary>
    public static Duration DefaultWindow { get; } = Duration.FromDays(56);

    /// <summary>Gets the length of the window, above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public Duration Window { get; init => field = Checked(value); } = Checked(Window);

    /// <summary>Gets how many competencies were brought to mastery in the window; 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Mastered { get; init => field = Preconditions.AtLeast(value, 0, nameof(Mastered)); } = Preconditions.AtLeast(Mastered, 0);

    /// <summary>Gets the competencies mastered per week.</summary>
    public double PerWeek => Mastered / (Window.TotalDays / 7);

    /// <summary>Measures the pace over a whole framework.</summary>
    /// <param name="map">The mastery map; its instant is the end of the window.</param>
    /// <param name="window">The length of the window; <see cref="DefaultWindow"/> when null.</param>
    /// <returns>The pace. Headings are not counted, nor what was mastered at a time that is not known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is not above 0.</exception>
    public static Pace Of(MasteryMap map, Duration? window = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        return Of(map, Enumerable.Range(0, map.Framework.Count).Where(index => !map.Framework.IsGrouping(index)), window);
    }

    /// <summary>Measures the pace over some of the competencies, such as those under a goal.</summary>
    /// <param name="map">The mastery map; its instant is the end of the window.</param>
    /// <param name="competencies">The competencies; a heading stands for all that is under it.</param>
    /// <param name="window">The length of the window; <see cref="DefaultWindow"/> when null.</param>
    /// <returns>The pace; what was mastered at a time that is not known is not counted.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The framework does not have a competency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is not above 0.</exception>
    public static Pace Of(MasteryMap map, IEnumerable<CompetencyId> competencies, Duration? window = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(competencies);
        return Of(map, competencies.SelectMany(item => map.Framework.MembersOf(map.Framework.RequiredIndexOf(item))).Distinct(), window);
    }

    internal static Pace Of(MasteryMap map, IEnumerable<int> members, Duration? window)
    {
        var length = Checked(window ?? DefaultWindow);
        return new Pace(map.AsOf, length, members.Count(index => map[index] is { IsMastered: true, AchievedAt: { } at } && at <= map.AsOf && map.AsOf - at < length));
    }

    private static Duration Checked(Duration window)
    {
        if (window <= Duration.Zero)
        {
            Preconditions.ThrowOutOfRange(window, "above 0", nameof(Window));
        }

        return window;
    }
}
