using System.Globalization;

namespace PersonalizedLearning.Simulation;

/// <summary>One of several parts of a study that are run apart, such as the jobs of an array on a cluster.</summary>
/// <param name="Index">Which one, from 1.</param>
/// <param name="Count">How many there are, from 1 to 1,000,000.</param>
public sealed record StudyShard(int Index, int Count)
{
    private const int MostShards = 1_000_000;

    /// <summary>Gets the one shard of a study that is not split.</summary>
    public static StudyShard Whole { get; } = new(1, 1);

    /// <summary>Gets how many there are.</summary>
    public int Count { get; } = (int)Preconditions.InRange(Count, 1, MostShards);

    /// <summary>Gets which one, from 1.</summary>
    public int Index { get; } = (int)Preconditions.InRange(Index, 1, Count);

    /// <summary>Reads a shard as <see cref="ToString"/> writes it.</summary>
    /// <param name="text">The text, such as <c>2/16</c>.</param>
    /// <returns>The shard.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no shard.</exception>
    public static StudyShard Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('/') is [var first, var second] && IsNumber(first, out var index) && IsNumber(second, out var count) && index >= 1 && index <= count && count <= MostShards
            ? new StudyShard(index, count)
            : throw new FormatException($"'{text}' is no shard; expected which one, from 1, and how many, such as 2/16.");

        static bool IsNumber(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Writes it as command lines name it.</summary>
    /// <returns>Which one and how many, such as <c>2/16</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Index}/{Count}");
}
