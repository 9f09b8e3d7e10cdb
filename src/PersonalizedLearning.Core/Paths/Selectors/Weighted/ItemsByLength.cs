namespace PersonalizedLearning.Paths;

/// <summary>The rows of a catalog in single precision, short ones first, for finding the best of all items.</summary>
/// <remarks>Rows of one length lie side by side, as a processor can't guess how long the next one is where lengths are mixed.</remarks>
internal sealed class ItemsByLength
{
    private readonly int[] items;
    private readonly int[] ends;
    private readonly int[] competencies;
    private readonly float[] relevance;
    private readonly float[] difficulty;

    /// <summary>Sorts rows.</summary>
    public ItemsByLength(ReadOnlySpan<int> start, ReadOnlySpan<int> competencies, ReadOnlySpan<double> relevance, ReadOnlySpan<double> difficulty)
    {
        var lengths = new int[difficulty.Length];
        items = new int[difficulty.Length];
        for (var item = 0; item < lengths.Length; item++)
        {
            (items[item], lengths[item]) = (item, start[item + 1] - start[item]);
        }

        // By length, then by place.
        Array.Sort(items, (left, right) => lengths[left] != lengths[right] ? lengths[left].CompareTo(lengths[right]) : left.CompareTo(right));
        ends = new int[lengths.Length == 0 ? 0 : lengths[items[^1]] + 1];
        this.competencies = new int[competencies.Length];
        this.relevance = new float[competencies.Length];
        this.difficulty = new float[lengths.Length];
        var entry = 0;
        for (var place = 0; place < items.Length; place++)
        {
            var item = items[place];
            ends[lengths[item]]++;
            this.difficulty[place] = (float)difficulty[item];
            for (var from = start[item]; from < start[item + 1]; from++, entry++)
            {
                (this.competencies[entry], this.relevance[entry]) = (competencies[from], (float)relevance[from]);
            }
        }

        for (var length = 1; length < ends.Length; length++)
        {
            ends[length] += ends[length - 1];
        }
    }

    /// <summary>Finds the item with the highest score but for continuity, the first of equals; −1 when there is none.</summary>
    /// <param name="weighed">Each competency, weighed.</param>
    /// <param name="fit">The weight of difficulty.</param>
    public (int Item, float Score) Best(ReadOnlySpan<WeighedCompetency> weighed, float fit)
    {
        var (best, highest) = (-1, float.NegativeInfinity);
        var (place, entry) = (0, 0);
        for (var length = 0; length < ends.Length; length++)
        {
            for (; place < ends[length]; place++)
            {
                var (score, hard) = (0f, difficulty[place]);
                for (var end = entry + length; entry < end; entry++)
                {
                    ref readonly var its = ref weighed[competencies[entry]];
                    score += relevance[entry] * (its.Value - (fit * Math.Abs(its.LogOdds - hard)));
                }

                if (score > highest || (score == highest && items[place] < best))
                {
                    (best, highest) = (items[place], score);
                }
            }
        }

        return (best, highest);
    }
}
