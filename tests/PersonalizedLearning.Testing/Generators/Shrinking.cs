namespace PersonalizedLearning.Testing.Generators;

/// <summary>Smaller variants of lists, for shrinkers: fewer elements first, then smaller ones.</summary>
public static class Shrinking
{
    /// <summary>The list without ever smaller runs of its elements, then with single elements replaced.</summary>
    public static IEnumerable<ValueList<T>> List<T>(ValueList<T> list, Func<T, IEnumerable<T>>? smaller = null)
    {
        for (var run = list.Count; run > 0; run /= 2)
        {
            for (var start = 0; start + run <= list.Count; start += run)
            {
                yield return list.Take(start).Concat(list.Skip(start + run)).ToValueList();
            }
        }

        if (smaller is null)
        {
            yield break;
        }

        for (var position = 0; position < list.Count; position++)
        {
            foreach (var item in smaller(list[position]))
            {
                yield return list.Take(position).Append(item).Concat(list.Skip(position + 1)).ToValueList();
            }
        }
    }
}
