namespace PersonalizedLearning.Paths;

/// <summary>What a learner's answers say of the command of each competency of a table, and what they have made of the values.</summary>
internal sealed class RiaritBandit
{
    private readonly RiaritParameters settings;
    private readonly RiaritTable table;
    private readonly double[] command;
    private readonly double[] level;
    private readonly double[] quality;

    /// <summary>Starts without any command, and with those values active that require none.</summary>
    public RiaritBandit(RiaritParameters settings, RiaritTable table)
    {
        (this.settings, this.table) = (settings, table);
        command = new double[table.CompetencyCount];
        level = new double[table.CompetencyCount];
        quality = new double[table.Values.Length];
        Shares = new double[quality.Length];
        for (var value = 0; value < quality.Length; value++)
        {
            quality[value] = Meets(table.Values[value].Requires) ? settings.InitialQuality : 0;
        }
    }

    /// <summary>The estimated command of each competency, from 0 to 1.</summary>
    public ReadOnlySpan<double> Command => command;

    /// <summary>The level that the latest activity showed of each competency, from 0 to 1.</summary>
    public ReadOnlySpan<double> Level => level;

    /// <summary>The quality of each value; 0 is not active.</summary>
    public ReadOnlySpan<double> Quality => quality;

    /// <summary>Room for a number for each value, for whoever samples.</summary>
    public double[] Shares { get; }

    /// <summary>Takes in an answer to an activity.</summary>
    /// <param name="values">Its values, one for each parameter.</param>
    /// <param name="isRight">Whether it was right.</param>
    public void Answer(ReadOnlySpan<int> values, bool isRight)
    {
        var reward = Move(values, isRight);
        foreach (var value in values)
        {
            quality[value] = (settings.Memory * quality[value]) + (settings.Gain * Math.Max(0, reward));
        }

        for (var parameter = 0; parameter < table.ParameterCount; parameter++)
        {
            Activate(table.ValuesOf(parameter));
        }
    }

    // Command rises by a success above it and falls by a failure below it; the mean of what it had to go is the reward.
    private double Move(ReadOnlySpan<int> values, bool isRight)
    {
        var reward = 0.0;
        for (var competency = 0; competency < command.Length; competency++)
        {
            level[competency] = 1;
            foreach (var value in values)
            {
                var impact = table.Values[value].Impact;
                level[competency] *= competency < impact.Count ? impact[competency] : 0;
            }

            var way = level[competency] - command[competency];
            way = isRight ? Math.Max(way, 0) : Math.Min(way, 0);
            command[competency] += settings.LevelStep * way;
            reward += way;
        }

        return command.Length == 0 ? 0 : reward / command.Length;
    }

    private void Activate(Range values)
    {
        var most = 0.0;
        foreach (var its in quality.AsSpan(values))
        {
            most = Math.Max(most, its);
        }

        var (first, length) = values.GetOffsetAndLength(quality.Length);
        for (var value = first; value < first + length; value++)
        {
            var its = table.Values[value];
            if (its.StopsAt.Count > 0 && Meets(its.StopsAt))
            {
                quality[value] = 0;
            }
            else if (quality[value] == 0 && Meets(its.Requires))
            {
                // As promising as the best so far, so that it is soon tried.
                quality[value] = most > 0 ? most : settings.InitialQuality;
            }
        }
    }

    private bool Meets(ValueList<double> least)
    {
        for (var competency = 0; competency < least.Count; competency++)
        {
            if (command[competency] < least[competency])
            {
                return false;
            }
        }

        return true;
    }
}
