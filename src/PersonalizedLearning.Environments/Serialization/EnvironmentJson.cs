using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Environments;

/// <summary>Reads and writes problems, schedules and proposals as JSON.</summary>
/// <remarks>
/// Reading is as strict as that of <see cref="LearningJson"/>: what is unknown, repeated, of the wrong type or out of range is refused by one
/// <see cref="LearningJsonException"/> that names the place. Words of enumerations are in kebab case, dates and times of day ISO 8601 text. What has its default is
/// not written. Streams are left open. Thread safe.
/// </remarks>
public static partial class EnvironmentJson
{
    private static T? UnlessDefault<T>(T value, T standard)
        where T : struct => EqualityComparer<T>.Default.Equals(value, standard) ? null : value;

    private static double Finite(double value, string path) => double.IsFinite(value)
        ? value
        : throw new LearningJsonException(FormattableString.Invariant($"{value} was found; expected a finite number."), path, null);
}
