namespace PersonalizedLearning.Paths;

/// <summary>A longest part of a sequence of numbers that rises: the rest is the least that is out of order.</summary>
internal static class LongestRise
{
    /// <summary>Marks the numbers of such a part.</summary>
    /// <param name="numbers">The numbers, each once.</param>
    /// <returns>One flag for each. Of several longest parts always the same one.</returns>
    /// <remarks>Patience sorting: each number goes on the first pile whose top is not smaller, and remembers the top of the pile before. n log n.</remarks>
    public static bool[] Of(int[] numbers)
    {
        var tops = new List<int>();
        var before = new int[numbers.Length];
        for (var place = 0; place < numbers.Length; place++)
        {
            var pile = FirstNotBelow(tops, numbers, numbers[place]);
            before[place] = pile > 0 ? tops[pile - 1] : -1;
            if (pile == tops.Count)
            {
                tops.Add(place);
            }
            else
            {
                tops[pile] = place;
            }
        }

        var isIn = new bool[numbers.Length];
        for (var place = tops.Count > 0 ? tops[^1] : -1; place >= 0; place = before[place])
        {
            isIn[place] = true;
        }

        return isIn;
    }

    private static int FirstNotBelow(List<int> tops, int[] numbers, int number)
    {
        var (low, high) = (0, tops.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = numbers[tops[middle]] < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
