namespace PersonalizedLearning.Paths;

/// <summary>What a learner's answers have made of the values: their qualities, of which 0 is not active, and the answers to each.</summary>
internal sealed class ZpdesBandit
{
    private readonly ZpdesParameters settings;
    private readonly double[] quality;
    private readonly ZpdesAnswers[] answers;

    /// <summary>Starts with the first values of each group active.</summary>
    public ZpdesBandit(ZpdesParameters settings, ZpdesGraph graph)
    {
        (this.settings, Graph) = (settings, graph);
        quality = new double[graph.Competencies.Length];
        answers = new ZpdesAnswers[quality.Length];
        Shares = new double[quality.Length];
        for (var group = 0; group < graph.GroupCount; group++)
        {
            quality.AsSpan(graph.ValuesOf(group))[..graph.Initial[group]].Fill(settings.InitialQuality);
        }
    }

    /// <summary>The values.</summary>
    public ZpdesGraph Graph { get; }

    /// <summary>The quality of each value.</summary>
    public ReadOnlySpan<double> Quality => quality;

    /// <summary>Room for a number for each value, for whoever samples.</summary>
    public double[] Shares { get; }

    /// <summary>How many answers there were to a value.</summary>
    public int AnswerCountOf(int value) => answers[value].Count;

    /// <summary>Takes in an answer to a value that is a competency: first what it says of the outermost group, last of its own.</summary>
    public void Answer(int value, bool isRight)
    {
        if (Graph.ParentOf(Graph.GroupOf(value)) is >= 0 and var outer)
        {
            Answer(outer, isRight);
        }

        if (settings.FollowsPrerequisites && quality[value] == 0 && answers[value].Count == 0)
        {
            quality[value] = QualityOfNew(Graph.GroupOf(value));
        }

        answers[value] = answers[value].With(isRight);
        var reward = answers[value].Progress(settings.Step) ?? quality[value];
        quality[value] = (settings.Memory * quality[value]) + ((1 - settings.Memory) * reward);
        Activate(Graph.GroupOf(value));
        Deactivate(Graph.GroupOf(value));
    }

    /// <summary>The quality of a value that becomes active: that of the least active one of its group, or that of the start.</summary>
    public double QualityOfNew(int group)
    {
        var least = double.PositiveInfinity;
        foreach (var its in quality.AsSpan(Graph.ValuesOf(group)))
        {
            least = its > 0 ? Math.Min(least, its) : least;
        }

        return double.IsFinite(least) ? least : settings.InitialQuality;
    }

    /// <summary>Works out with which probability each value of a group is chosen; all 0 where none is active.</summary>
    /// <param name="qualities">The qualities of the values.</param>
    /// <param name="initial">The quality at the start.</param>
    /// <param name="shares">Where to write, as long.</param>
    public static void Share(ReadOnlySpan<double> qualities, double initial, Span<double> shares)
    {
        var (sum, active) = (0.0, 0);
        foreach (var its in qualities)
        {
            sum += its;
            active += its > 0 ? 1 : 0;
        }

        // A single one may have lost all its quality but a trace.
        sum = active == 1 ? initial : sum;
        var total = sum + (active * sum / Exploring);
        for (var value = 0; value < qualities.Length; value++)
        {
            shares[value] = qualities[value] > 0 ? ((active == 1 ? initial : qualities[value]) + (sum / Exploring)) / total : 0;
        }
    }

    // The source adds a tenth of all qualities to each of them.
    private const double Exploring = 10;

    private void Activate(int group)
    {
        var (rate, active, untried) = (0.0, 0, -1);
        var (first, length) = Graph.ValuesOf(group).GetOffsetAndLength(quality.Length);
        for (var value = first; value < first + length; value++)
        {
            untried = untried < 0 && answers[value].Count == 0 ? value : untried;
            if (quality[value] > 0)
            {
                rate += answers[value].RateOfLast(settings.Step / 2);
                active++;
            }
        }

        if (untried >= 0 && active > 0 && rate / active > settings.ActivateAbove)
        {
            quality[untried] = QualityOfNew(group);
        }
    }

    // The highest rate is sought among those with a step of answers; the first that has it is left behind, even if that one has fewer answers.
    private void Deactivate(int group)
    {
        var (first, length) = Graph.ValuesOf(group).GetOffsetAndLength(quality.Length);
        var (highest, active) = (0.0, 0);
        for (var value = first; value < first + length; value++)
        {
            active += quality[value] > 0 ? 1 : 0;
            highest = quality[value] > 0 && answers[value].Count >= settings.Step ? Math.Max(highest, RateOf(value)) : highest;
        }

        if (active < 2 || !(highest > settings.DeactivateAbove))
        {
            return;
        }

        var left = -1;
        for (var value = first; value < first + length; value++)
        {
            // Of groups it is the last that has it, once there is nothing more to be learnt in it.
            var takes = left < 0 || Graph.Groups[value] >= 0;
            left = takes && quality[value] > 0 && RateOf(value) == highest ? value : left;
        }

        if (Graph.Groups[left] < 0 || IsThrough(Graph.Groups[left]))
        {
            quality[left] = 0;
        }
    }

    private bool IsThrough(int group)
    {
        var (first, length) = Graph.ValuesOf(group).GetOffsetAndLength(quality.Length);
        for (var value = first; value < first + length; value++)
        {
            var isLeft = quality[value] == 0 && answers[value].Count > 0;
            if (!isLeft && !(answers[value].Count >= settings.Step && RateOf(value) > settings.DeactivateAbove))
            {
                return false;
            }
        }

        return true;
    }

    private double RateOf(int value) => answers[value].RateOfLast(settings.Step);
}
