using System.Collections;

namespace PersonalizedLearning.Environments;

/// <summary>The limits of staff and spaces on sessions of a block where their sets of forms are nested or apart, so that greedy choice is exact.</summary>
/// <remarks>
/// Sessions that only the classes of a set can serve are at most its members. Where the sets of classes are laminar these limits are all there are (Hall), and where the
/// sets of forms, of staff and spaces together, are laminar too, they make a laminar matroid.
/// </remarks>
internal sealed class LaminarLimits
{
    private readonly int[] most;
    private readonly int[] left;
    private readonly int[][] limitsOf;

    private LaminarLimits(int[] most, int[][] limitsOf) => (this.most, left, this.limitsOf) = (most, [.. most], limitsOf);

    /// <summary>Finds the limits of a block; null where they are not laminar.</summary>
    public static LaminarLimits? Of(CompiledPlacement data, int block)
    {
        var staff = Array.ConvertAll(data.FormOffering, offering => data.Model.Offerings[offering].Staff);
        var sets = new List<(BitArray Forms, int Most)>();
        if (!TryAdd(sets, staff, data.Model.StaffCounts.Length, one => data.Model.StaffCounts[one][block])
            || !TryAdd(sets, data.FormSpaces, data.Model.Spaces.Length, one => data.Model.Spaces[one].Counts[block])
            || !AreLaminar([.. sets.Select(set => set.Forms)]))
        {
            return null;
        }

        var of = Enumerable.Range(0, data.Forms).Select(form => Enumerable.Range(0, sets.Count).Where(set => sets[set].Forms[form]).ToArray());
        return new LaminarLimits([.. sets.Select(set => set.Most)], [.. of]);
    }

    /// <summary>Forgets all sessions.</summary>
    public void Reset() => most.CopyTo(left, 0);

    /// <summary>Takes a session of a form where that keeps all limits.</summary>
    public bool TryTake(int form)
    {
        foreach (var limit in limitsOf[form])
        {
            if (left[limit] == 0)
            {
                return false;
            }
        }

        foreach (var limit in limitsOf[form])
        {
            left[limit]--;
        }

        return true;
    }

    private static bool TryAdd(List<(BitArray Forms, int Most)> sets, int[]?[] classesOf, int classes, Func<int, int> countOf)
    {
        var distinct = new Dictionary<string, BitArray>();
        var keys = Array.ConvertAll(classesOf, list => list is null ? null : string.Join(',', list));
        for (var form = 0; form < classesOf.Length; form++)
        {
            if (keys[form] is { } key && !distinct.ContainsKey(key))
            {
                var bits = new BitArray(classes);
                Array.ForEach(classesOf[form]!, one => bits[one] = true);
                distinct.Add(key, bits);
            }
        }

        if (!AreLaminar([.. distinct.Values]))
        {
            return false;
        }

        foreach (var outer in distinct.Values)
        {
            var forms = new BitArray(classesOf.Length);
            for (var form = 0; form < classesOf.Length; form++)
            {
                forms[form] = keys[form] is { } key && IsWithin(distinct[key], outer);
            }

            sets.Add((forms, Enumerable.Range(0, classes).Where(one => outer[one]).Sum(countOf)));
        }

        return true;
    }

    private static bool AreLaminar(BitArray[] sets)
    {
        for (var one = 0; one < sets.Length; one++)
        {
            for (var other = 0; other < one; other++)
            {
                if (new BitArray(sets[one]).And(sets[other]).HasAnySet() && !IsWithin(sets[one], sets[other]) && !IsWithin(sets[other], sets[one]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsWithin(BitArray inner, BitArray outer) => !new BitArray(outer).Not().And(inner).HasAnySet();
}
