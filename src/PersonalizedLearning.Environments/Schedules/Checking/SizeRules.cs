namespace PersonalizedLearning.Environments;

/// <summary>S5: sessions have neither too few learners nor too many.</summary>
internal static class SizeRules
{
    public static void Check(ScheduleIndex index, ViolationList found)
    {
        foreach (var session in index.Schedule.Sessions)
        {
            if (index.ModalityOf(session) is { } modality)
            {
                var count = session.Learners.Distinct().Count();
                if (count < modality.MinSize || count > modality.MaxSize)
                {
                    found.Add("S5", session, $"Session '{session.Id}' has {count} learners; expected {modality.MinSize} to {modality.MaxSize}, as '{modality.Id}' asks for.");
                }
            }
        }
    }
}
