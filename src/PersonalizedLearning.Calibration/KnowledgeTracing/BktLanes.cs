using System.Buffers;

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
        var rented = ArrayPool<int>.Shared.Rent(end - first);
        var count = 0;
        for (var sequence = first; sequence < end; sequence++)
        {
            if (taken?[log.LearnerOf(sequence)] ?? true)
            {
                rented[count++] = sequence;
            }
        }

        // Longest first, equal ones side by side. Which of two equal ones comes first makes no difference.
        var chosen = rented.AsSpan(0, count);
        chosen.Sort((left, right) => Compare(log.AnswersOf(right), log.AnswersOf(left)));
        var lanes = Of(log, chosen);
        ArrayPool<int>.Shared.Return(rented);
        return lanes;
    }

    private static BktLanes Of(ResponseLog log, ReadOnlySpan<int> chosen)
    {
        var (distinct, steps, answers) = Count(log, chosen);
        var lanes = new BktLanes((distinct + Width - 1) / Width, steps)
        {
            Answers = answers,
            Learners = chosen.Length,
            Longest = chosen.IsEmpty ? 0 : log.AnswersOf(chosen[0]).Length,
        };
        var place = -1;
        for (var index = 0; index < chosen.Length; index++)
        {
            if (IsNew(log, chosen, index))
            {
                lanes.Place(++place, log.AnswersOf(chosen[index]));
            }

            lanes.Weights[place]++;
        }

        lanes.Measure();
        return lanes;
    }

    private static (int Distinct, int Steps, int Answers) Count(ResponseLog log, ReadOnlySpan<int> chosen)
    {
        var (distinct, steps, answers) = (0, 0, 0);
        for (var index = 0; index < chosen.Length; index++)
        {
            var length = log.AnswersOf(chosen[index]).Length;
            answers += length;
            if (IsNew(log, chosen, index) && distinct++ % Width == 0)
            {
                steps += length;
            }
        }

        return (distinct, steps, answers);
    }

    private static bool IsNew(ResponseLog log, ReadOnlySpan<int> chosen, int index) =>
        index == 0 || !log.AnswersOf(chosen[index - 1]).SequenceEqual(log.AnswersOf(chosen[index]));

    // The first sequence of a block is its longest.
    private void Place(int place, ReadOnlySpan<byte> answers)
    {
        var block = place / Width;
        if (place % Width == 0)
        {
            Starts[block + 1] = Starts[block] + answers.Length;
        }

        Fill(Starts[block], place % Width, answers);
    }

    private void Measure()
    {
        for (var block = 0; block < Shortest.Length; block++)
        {
            Shortest[block] = Active.AsSpan(Starts[block]..Starts[block + 1]).IndexOfAnyExcept(byte.MaxValue) is var ragged and >= 0
                ? ragged
                : Starts[block + 1] - Starts[block];
        }
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
