namespace PersonalizedLearning.Environments;

/// <summary>The sessions of greatest worth for any classes of staff and spaces: a flow from staff over forms to spaces, by best augmenting paths.</summary>
/// <remarks>Nodes: classes of staff, forms where staff comes in, forms where spaces are taken, classes of spaces. Each unit of flow is a session.</remarks>
internal sealed class SessionFlow
{
    private const int None = -1;
    private const int Source = -2;
    private const int RoundsBeforeCycle = 64;

    private readonly CompiledPlacement data;
    private readonly int staffClasses;
    private readonly int forms;
    private readonly int spaceClasses;
    private readonly int[] staffCounts;
    private readonly int[] spaceCounts;
    private readonly int[][] formsOfStaff;
    private readonly int[][] formsOfSpace;
    private readonly int[] usedStaff;
    private readonly int[] usedSpaces;
    private readonly int[] ledBy;
    private readonly int[] heldIn;
    private readonly int[] sessions;
    private readonly double[] reach;
    private readonly int[] cameFrom;
    private readonly bool[] isQueued;
    private readonly Queue<int> queue = new();
    private readonly double tolerance;
    private readonly double[] staffPrices;
    private OfferingWorth worth = null!;
    private bool isCut;

    /// <summary>Prepares for the resources of a block.</summary>
    public SessionFlow(CompiledPlacement data, int block)
    {
        this.data = data;
        (staffClasses, forms, spaceClasses) = (data.Model.StaffCounts.Length, data.Forms, data.Model.Spaces.Length);
        staffCounts = Array.ConvertAll(data.Model.StaffCounts, counts => counts[block]);
        spaceCounts = Array.ConvertAll(data.Model.Spaces, space => space.Counts[block]);
        formsOfStaff = Invert(staffClasses, StaffOf);
        formsOfSpace = Invert(spaceClasses, form => data.FormSpaces[form]);
        (usedStaff, usedSpaces) = (new int[staffClasses], new int[spaceClasses]);
        (ledBy, heldIn, sessions) = (new int[staffClasses * forms], new int[spaceClasses * forms], new int[forms]);
        var nodes = staffClasses + (2 * forms) + spaceClasses;
        (reach, cameFrom, isQueued) = (new double[nodes], new int[nodes], new bool[nodes]);
        (tolerance, staffPrices) = (data.Tolerance, new double[staffClasses]);
    }

    /// <summary>Gets how many sessions each class of staff leads of those chosen last.</summary>
    public ReadOnlySpan<int> UsedStaff => usedStaff;

    /// <summary>Chooses how many sessions of each form there are.</summary>
    /// <param name="given">What sessions are worth.</param>
    /// <param name="prices">What a session costs by the class of its staff; empty for nothing.</param>
    /// <param name="chosen">How many of each form are chosen.</param>
    /// <returns>Their worth.</returns>
    public double Choose(OfferingWorth given, ReadOnlySpan<double> prices, int[] chosen)
    {
        worth = given;
        Array.Clear(staffPrices);
        prices.CopyTo(staffPrices);
        Array.Clear(usedStaff);
        Array.Clear(usedSpaces);
        Array.Clear(ledBy);
        Array.Clear(heldIn);
        Array.Clear(sessions);
        while (true)
        {
            StartFromSource();
            if (isCut && NodeOfCycle() is var turning and not None)
            {
                Turn(turning);
                continue;
            }

            var last = BestEnd();
            if (last == None || reach[last] <= tolerance)
            {
                break;
            }

            Send(last);
        }

        sessions.CopyTo(chosen, 0);
        var sum = 0.0;
        for (var form = 0; form < forms; form++)
        {
            for (var session = 0; session < sessions[form]; session++)
            {
                sum += worth.Increment(form, session);
            }
        }

        for (var one = 0; one < staffClasses; one++)
        {
            sum -= usedStaff[one] * staffPrices[one];
        }

        return sum;
    }

    /// <summary>Estimates what one more of each class would add to what was chosen last.</summary>
    public (double[] Staff, double[] Spaces) Gains(OfferingWorth given)
    {
        worth = given;
        var (staff, spaces) = (new double[staffClasses], new double[spaceClasses]);
        StartFromSource();
        for (var one = 0; one < spaceClasses; one++)
        {
            spaces[one] = usedSpaces[one] == spaceCounts[one] ? Math.Max(0, reach[SpaceNode(one)]) : 0;
        }

        for (var one = 0; one < staffClasses; one++)
        {
            if (usedStaff[one] == staffCounts[one])
            {
                Array.Fill(reach, double.NegativeInfinity);
                Reach(one, 0, Source);
                Spread();
                var last = BestEnd();
                staff[one] = last == None ? 0 : Math.Max(0, reach[last]);
            }
        }

        return (staff, spaces);
    }

    private static int[][] Invert(int classes, Func<int, int[]?> classesOf, int forms)
    {
        var lists = Array.ConvertAll(new int[classes], _ => new List<int>());
        for (var form = 0; form < forms; form++)
        {
            Array.ForEach(classesOf(form) ?? [], one => lists[one].Add(form));
        }

        return Array.ConvertAll(lists, list => list.ToArray());
    }

    private int[][] Invert(int classes, Func<int, int[]?> classesOf) => Invert(classes, classesOf, forms);

    private int[]? StaffOf(int form) => data.Model.Offerings[data.FormOffering[form]].Staff;

    private int InNode(int form) => staffClasses + form;

    private int OutNode(int form) => staffClasses + forms + form;

    private int SpaceNode(int one) => staffClasses + (2 * forms) + one;

    private void StartFromSource()
    {
        Array.Fill(reach, double.NegativeInfinity);
        for (var one = 0; one < staffClasses; one++)
        {
            if (usedStaff[one] < staffCounts[one])
            {
                Reach(one, -staffPrices[one], Source);
            }
        }

        for (var form = 0; form < forms; form++)
        {
            if (StaffOf(form) is null)
            {
                Reach(InNode(form), 0, Source);
            }
        }

        Spread();
    }

    private void Reach(int node, double value, int from)
    {
        if (value <= reach[node] + tolerance)
        {
            return;
        }

        (reach[node], cameFrom[node]) = (value, from);
        if (!isQueued[node])
        {
            isQueued[node] = true;
            queue.Enqueue(node);
        }
    }

    // Best paths by correcting labels. Differences below the tolerance can add up to a cycle that gains, on which labels would rise for ever.
    private void Spread()
    {
        var left = RoundsBeforeCycle * reach.Length;
        isCut = false;
        while (queue.TryDequeue(out var node))
        {
            isQueued[node] = false;
            isCut |= left-- == 0;
            if (isCut)
            {
                continue;
            }

            if (node < staffClasses)
            {
                foreach (var form in formsOfStaff[node])
                {
                    Reach(InNode(form), reach[node], node);
                }
            }
            else if (node < staffClasses + forms)
            {
                SpreadFromIn(node - staffClasses, node);
            }
            else if (node < staffClasses + (2 * forms))
            {
                SpreadFromOut(node - staffClasses - forms, node);
            }
            else
            {
                var one = node - staffClasses - (2 * forms);
                foreach (var form in formsOfSpace[one])
                {
                    if (heldIn[(one * forms) + form] > 0)
                    {
                        Reach(OutNode(form), reach[node], node);
                    }
                }
            }
        }
    }

    private void SpreadFromIn(int form, int node)
    {
        var further = worth.Increment(form, sessions[form]);
        if (!double.IsNegativeInfinity(further))
        {
            Reach(OutNode(form), reach[node] + further, node);
        }

        if (sessions[form] > 0 && StaffOf(form) is { } leads)
        {
            foreach (var one in leads)
            {
                if (ledBy[(one * forms) + form] > 0)
                {
                    Reach(one, reach[node], node);
                }
            }
        }
    }

    private void SpreadFromOut(int form, int node)
    {
        if (sessions[form] > 0)
        {
            Reach(InNode(form), reach[node] - worth.Increment(form, sessions[form] - 1), node);
        }

        if (data.FormSpaces[form] is { } suits)
        {
            foreach (var one in suits)
            {
                Reach(SpaceNode(one), reach[node], node);
            }
        }
    }

    // A node on a cycle of the paths found; none where there is no cycle.
    private int NodeOfCycle()
    {
        var seenFrom = new int[reach.Length];
        for (var start = 0; start < reach.Length; start++)
        {
            var node = start;
            while (node >= 0 && seenFrom[node] == 0 && !double.IsNegativeInfinity(reach[node]))
            {
                seenFrom[node] = start + 1;
                node = cameFrom[node];
            }

            if (node >= 0 && seenFrom[node] == start + 1)
            {
                return node;
            }
        }

        return None;
    }

    private void Turn(int start)
    {
        var node = start;
        do
        {
            Pass(cameFrom[node], node);
            node = cameFrom[node];
        }
        while (node != start);
    }

    private int BestEnd()
    {
        var (last, best) = (None, double.NegativeInfinity);
        for (var one = 0; one < spaceClasses; one++)
        {
            if (usedSpaces[one] < spaceCounts[one] && reach[SpaceNode(one)] > best)
            {
                (last, best) = (SpaceNode(one), reach[SpaceNode(one)]);
            }
        }

        for (var form = 0; form < forms; form++)
        {
            if (data.FormSpaces[form] is null && reach[OutNode(form)] > best)
            {
                (last, best) = (OutNode(form), reach[OutNode(form)]);
            }
        }

        return last;
    }

    private void Send(int last)
    {
        if (last >= SpaceNode(0))
        {
            usedSpaces[last - SpaceNode(0)]++;
        }

        for (var node = last; ; node = cameFrom[node])
        {
            var from = cameFrom[node];
            if (from == Source)
            {
                if (node < staffClasses)
                {
                    usedStaff[node]++;
                }

                return;
            }

            Pass(from, node);
        }
    }

    private void Pass(int from, int node)
    {
        var (firstOut, firstSpace) = (OutNode(0), SpaceNode(0));
        if (from < staffClasses)
        {
            ledBy[(from * forms) + node - staffClasses]++;
        }
        else if (node < staffClasses)
        {
            ledBy[(node * forms) + from - staffClasses]--;
        }
        else if (node >= firstSpace)
        {
            heldIn[((node - firstSpace) * forms) + from - firstOut]++;
        }
        else if (from >= firstSpace)
        {
            heldIn[((from - firstSpace) * forms) + node - firstOut]--;
        }
        else
        {
            sessions[node >= firstOut ? node - firstOut : from - firstOut] += node >= firstOut ? 1 : -1;
        }
    }
}
