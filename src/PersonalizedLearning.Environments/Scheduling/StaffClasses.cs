namespace PersonalizedLearning.Environments;

/// <summary>Groups staff who can lead the same offerings.</summary>
internal sealed class StaffClasses
{
    private readonly List<StaffMember[]> members = [];
    private readonly List<int[]> counts = [];
    private readonly List<bool[]> leads = [];

    /// <summary>Groups staff.</summary>
    /// <param name="dense">The problem.</param>
    /// <param name="decided">What is decided: whoever leads a fixed session or is pinned is not there for others.</param>
    /// <param name="offerings">The offerings.</param>
    /// <param name="isRelaxed">Whether those who teach and watch can do both at once, and only what was named in pins is taken.</param>
    public StaffClasses(DenseProblem dense, FixedPlacements decided, CompiledOffering[] offerings, bool isRelaxed)
    {
        var groups = new SortedDictionary<string, List<StaffMember>>(StringComparer.Ordinal);
        foreach (var member in dense.Staff)
        {
            foreach (var (key, times) in KeysOf(member, offerings, isRelaxed))
            {
                if (!groups.TryGetValue(key, out var group))
                {
                    groups.Add(key, group = []);
                }

                group.AddRange(Enumerable.Repeat(member, times));
            }
        }

        foreach (var (key, group) in groups)
        {
            members.Add([.. group]);
            leads.Add([.. key.Select(letter => letter == '1')]);
            counts.Add([.. dense.Slots.Select(slot => group.Count(member => IsFree(dense, decided, member, slot.Id, isRelaxed)))]);
        }

        foreach (var (number, offering) in offerings.Index().Where(offering => offering.Item.Pin is not null))
        {
            AddPinned(dense, offerings.Length, number, offering.Pin!);
        }

        IsExact = dense.Staff.All(member => member.Zones == 1 || KeysOf(member, offerings, true).Count() < 2);
    }

    /// <summary>Gets the members of each class, by identifier; somebody who watches several zones is there once for each.</summary>
    public StaffMember[][] Members => [.. members];

    /// <summary>Gets how many of each class are there in each slot.</summary>
    public int[][] Counts => [.. counts];

    /// <summary>The most sessions of each class over all blocks, where people need time for planning or may lead only so many blocks a day; null where nobody does.</summary>
    public int[]? MostOf(DenseProblem dense) => !dense.Staff.Any(member => member.MinPlanningBlocks > 0 || member.MaxBlocksPerDay is not null)
        ? null
        : [.. members.Select(group => group.Sum(member => dense.Slots.Where(slot => dense.Index.IsThere(member.Id, slot.Id)).GroupBy(slot => slot.Date)
            .Sum(day => Math.Max(0, Math.Min(member.MaxBlocksPerDay ?? int.MaxValue, day.Count() - member.MinPlanningBlocks)))))];

    /// <summary>Gets whether nobody could do more at once than the classes say.</summary>
    public bool IsExact { get; }

    /// <summary>The classes that can lead an offering, rising.</summary>
    public int[] LeadersOf(int offering) => [.. Enumerable.Range(0, leads.Count).Where(group => leads[group][offering])];

    private static IEnumerable<(string Key, int Times)> KeysOf(StaffMember member, CompiledOffering[] offerings, bool isSplit)
    {
        var teaches = KeyOf(member, offerings, Supervision.Teach);
        var watches = KeyOf(member, offerings, Supervision.Monitor);
        var (isTeacher, isWatcher) = (teaches.Contains('1', StringComparison.Ordinal), watches.Contains('1', StringComparison.Ordinal));
        if (isTeacher && isWatcher && (!isSplit || member.Zones == 1))
        {
            yield return (string.Create(teaches.Length, (teaches, watches), Join), 1);
            yield break;
        }

        if (isTeacher)
        {
            yield return (teaches, 1);
        }

        if (isWatcher)
        {
            yield return (watches, member.Zones);
        }
    }

    private static void Join(Span<char> joined, (string Left, string Right) keys)
    {
        for (var place = 0; place < joined.Length; place++)
        {
            joined[place] = keys.Left[place] == '1' || keys.Right[place] == '1' ? '1' : '0';
        }
    }

    private static string KeyOf(StaffMember member, CompiledOffering[] offerings, Supervision supervision) =>
        string.Concat(offerings.Select(offering =>
            offering.Pin is null && offering.Modality.Supervision == supervision && Suitability.CanLead(member, offering.Modality, offering.Competency) ? '1' : '0'));

    private static bool IsFree(DenseProblem dense, FixedPlacements decided, StaffMember member, BlockId block, bool isRelaxed) =>
        dense.Index.IsThere(member.Id, block)
        && (isRelaxed ? decided.NamedUseOf(member.Id, block) < member.Zones : decided.UseOf(member.Id, block) == 0)
        && !decided.StaffPins.Any(pin => pin.Staff == member.Id && pin.Block == block);

    private void AddPinned(DenseProblem dense, int offerings, int number, StaffPin pin)
    {
        var member = dense.Index.Staff(pin.Staff)!;
        members.Add([member]);
        counts.Add([.. dense.Slots.Select(slot => slot.Id == pin.Block && dense.Index.IsThere(member.Id, slot.Id) ? 1 : 0)]);
        leads.Add([.. Enumerable.Range(0, offerings).Select(offering => offering == number)]);
    }
}
