namespace PersonalizedLearning.Calibration;

/// <summary>
/// The answers on one competency, laid out for eight sequences at a time: a bit a sequence, a byte a step. Sequences that are the same answer by answer
/// stand once, with their number as weight, and those of like length stand together.
/// </summary>
internal sealed class BktLanes
{
    /// <summary>How many sequences go side by side: as many numbers as the widest vector holds, on every machine, so that all give the same bits.</summary>
    public const int Width = 8;

    private BktLanes(int blocks, int steps)
    {
        Starts = new int[blocks + 1];
        Shortest = new int[blocks];
        Weights = new double[blocks * Width];
        Correct = new byte[steps];
        Active = new byte[steps];
    }

    /// <summary>Where the steps of each block begin, and after the last where they end.</summary>
    public int[] Starts { get; }

    /// <summary>How many steps of each block all its sequences have.</summary>
    public int[] Shortest { get; }

    /// <summary>How often each sequence occurs; 0 for a lane that is not used.</summary>
    public double[] Weights { get; }

    /// <summary>For each step which sequences have a right answer.</summary>
    public byte[] Correct { get; }

    /// <summary>For each step which sequences have an answer at all.</summary>
    public byte[] Active { get; }

    /// <summary>The number of answers.</summary>
    public int Answers { get; private init; }

    /// <summary>The number of learners.</summary>
    public int Learners { get; private init; }

    /// <summary>The length of the longest sequence.</summary>
    public int Longest { get; private init; }

    /// <summary>Lays out the answers on a competency.</summary>
    /// <param name="log">The log.</param>
    /// <param name="competency">The index of the competency.</param>
    /// <param name="taken">Which learners to take, by index; all when null.</param>
    public static BktLanes Of(ResponseLog log, int competency, bool[]? taken = null)
    {
        var (first, end) = log.SequencesOf(competency);
        int[] chosen = [.. Enumerable.Range(first, end - first).Where(sequence => taken?[log.LearnerOf(sequence)] ?? true)];

        // Longest first, equal ones side by side. Which of two equal ones comes first makes no difference.
        Array.Sort(chosen, (left, right) => Compare(log.AnswersOf(right), log.AnswersOf(left)));
        var distinct = new List<(int Sequence, int Times)>();
        foreach (var sequence in chosen)
        {
            if (distinct.Count > 0 && log.AnswersOf(distinct[^1].Sequence).SequenceEqual(log.AnswersOf(sequence)))
            {
                distinct[^1] = (distinct[^1].Sequence, distinct[^1].Times + 1);
            }
            else
            {
                distinct.Add((sequence, 1));
            }
        }

        return Of(log, distinct, chosen);
    }

    private static BktLanes Of(ResponseLog log, List<(int Sequence, int Times)> distinct, int[] chosen)
    {
        var blocks = (distinct.Count + Width - 1) / Width;
        var lanes = new BktLanes(blocks, Enumerable.Range(0, blocks).Sum(block => log.AnswersOf(distinct[block * Width].Sequence).Length))
        {
            Answers = chosen.Sum(sequence => log.AnswersOf(sequence).Length),
            Learners = chosen.Length,
            Longest = distinct.Count == 0 ? 0 : log.AnswersOf(distinct[0].Sequence).Length,
        };
        for (var block = 0; block < blocks; block++)
        {
            lanes.Starts[block + 1] = lanes.Starts[block] + log.AnswersOf(distinct[block * Width].Sequence).Length;
            for (var lane = 0; lane < Width && (block * Width) + lane < distinct.Count; lane++)
            {
                var (sequence, times) = distinct[(block * Width) + lane];
                lanes.Weights[(block * Width) + lane] = times;
                lanes.Fill(lanes.Starts[block], lane, log.AnswersOf(sequence));
            }

            lanes.Shortest[block] = lanes.Active.AsSpan(lanes.Starts[block]..lanes.Starts[block + 1]).IndexOfAnyExcept(byte.MaxValue) is var ragged and >= 0
                ? ragged
                : lanes.Starts[block + 1] - lanes.Starts[block];
        }

        return lanes;
    }

    private void Fill(int start, int lane, ReadOnlySpan<byte> answers)
    {
        for (var step = 0; step < answers.Length; step++)
        {
            Active[start + step] |= (byte)(1 << lane);
            Correct[start + step] |= (byte)(answers[step] << lane);
        }
    }

    private static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
}
