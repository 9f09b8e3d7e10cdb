using NodaTime;

namespace PersonalizedLearning.Calibration;

/// <summary>Some rows, column by column. Growing by blocks never copies what is there.</summary>
internal sealed class ObservedBlock
{
    /// <summary>How many rows there is room for.</summary>
    public const int Size = 1 << 14;

    public int[] Learners { get; } = new int[Size];

    public int[] Competencies { get; } = new int[Size];

    /// <summary>Items; −1 for none.</summary>
    public int[] Items { get; } = new int[Size];

    /// <summary>What else is known of observations, of which there are few kinds.</summary>
    public int[] Kinds { get; } = new int[Size];

    public double[] Fractions { get; } = new double[Size];

    /// <summary>Times; null where no row has one.</summary>
    public Instant?[]? Times { get; private set; }

    public void SetTime(int place, Instant? at)
    {
        if (at is not null)
        {
            (Times ??= new Instant?[Size])[place] = at;
        }
    }
}
