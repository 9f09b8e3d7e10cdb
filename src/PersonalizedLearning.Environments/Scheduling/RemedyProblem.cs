using NodaTime;

namespace PersonalizedLearning.Environments;

/// <summary>Changes a problem as a remedy says.</summary>
internal static class RemedyProblem
{
    private const int MinutesPerDay = 1440;

    /// <summary>The changed problem.</summary>
    public static EnvironmentProblem Of(EnvironmentProblem problem, Remedy remedy) => remedy.Kind switch
    {
        RemedyKind.Staff => problem with { Staff = [.. problem.Staff, .. Enumerable.Range(1, remedy.Amount).Select(number => NewStaff(problem, remedy, number))] },
        RemedyKind.Space => problem with { Spaces = [.. problem.Spaces, .. Enumerable.Range(1, remedy.Amount).Select(number => NewSpace(problem, remedy, number))] },
        RemedyKind.MinSize => problem with
        {
            Modalities = [.. problem.Modalities.Select(modality => modality.Id == remedy.Modality ? modality with { MinSize = Math.Max(1, modality.MinSize - remedy.Amount) } : modality)],
        },
        _ => problem with { Blocks = [.. problem.Blocks, NewBlock(problem, remedy)] },
    };

    /// <summary>The block that one problem has beside those of another.</summary>
    public static BlockId AddedBlock(EnvironmentProblem before, EnvironmentProblem after) =>
        after.Blocks.Select(block => block.Id).Except(before.Blocks.Select(block => block.Id)).Single();

    /// <summary>Whether a block like this one fits after the last of its day.</summary>
    public static bool HasRoomAfter(EnvironmentProblem problem, TimeBlock like) => EndOfDay(problem, like.Date) + like.Minutes <= MinutesPerDay;

    private static StaffMember NewStaff(EnvironmentProblem problem, Remedy remedy, int number)
    {
        var id = StaffId.From(Unused("one-more-", number, name => problem.Staff.Any(member => member.Id.Value == name)));
        var like = problem.Staff.FirstOrDefault(member => member.Id == remedy.StaffLike) ?? MadeFor(problem, remedy, id);
        return like with { Id = id, UnavailableIn = OthersThan(problem, remedy), MaxBlocksPerDay = null, MaxConsecutive = null, MinPlanningBlocks = 0, Caseload = null };
    }

    private static StaffMember MadeFor(EnvironmentProblem problem, Remedy remedy, StaffId id) => new()
    {
        Id = id,
        Roles = [.. problem.Modalities.Where(modality => modality.Id == remedy.Modality).SelectMany(modality => modality.Roles.Take(1))],
        Skills = remedy.Subject is { } subject ? [new Skill(subject, int.MinValue, int.MaxValue)] : [],
    };

    private static LearningSpace NewSpace(EnvironmentProblem problem, Remedy remedy, int number)
    {
        var id = SpaceId.From(Unused("one-more-", number, name => problem.Spaces.Any(space => space.Id.Value == name)));
        var modality = problem.Modalities.FirstOrDefault(modality => modality.Id == remedy.Modality);
        var like = problem.Spaces.FirstOrDefault(space => space.Id == remedy.SpaceLike)
            ?? new LearningSpace { Id = id, Capacity = modality?.MaxSize ?? 1, Features = modality?.Requires ?? [] };
        return like with { Id = id, UnavailableIn = OthersThan(problem, remedy), Parent = null };
    }

    private static TimeBlock NewBlock(EnvironmentProblem problem, Remedy remedy)
    {
        var like = problem.Blocks.First(block => block.Id == remedy.Block);
        var id = BlockId.From(Unused("one-more-", 1, name => problem.Blocks.Any(block => block.Id.Value == name)));
        return like with { Id = id, Start = LocalTime.Midnight.PlusMinutes(EndOfDay(problem, like.Date)) };
    }

    private static int EndOfDay(EnvironmentProblem problem, LocalDate date) =>
        problem.Blocks.Where(block => block.Date == date).Max(block => (block.Start.Hour * 60) + block.Start.Minute + block.Minutes);

    private static ValueList<BlockId> OthersThan(EnvironmentProblem problem, Remedy remedy) =>
        [.. problem.Blocks.Select(block => block.Id).Where(block => block != remedy.Block).Order()];

    private static string Unused(string stem, int number, Func<string, bool> isUsed)
    {
        for (var next = number; ; next++)
        {
            if (FormattableString.Invariant($"{stem}{next}") is var name && !isUsed(name))
            {
                return name;
            }
        }
    }
}
