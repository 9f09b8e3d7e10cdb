using System.Globalization;
using System.Text;

namespace PersonalizedLearning.Simulation.Tests.Running;

/// <summary>All that a trace holds, to the last bit.</summary>
internal static class TraceText
{
    public static string Of(LearnerTrace trace)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"learner {trace.Learner} group {trace.Group} steps {trace.Steps} dropped {trace.DroppedOut} goals {trace.GoalsAtStart}-{trace.GoalsAtEnd}");
        text.AppendLine(CultureInfo.InvariantCulture, $"mastery after {trace.StepsToMastery} steps, {trace.MinutesToMastery:R} minutes, from {trace.MasteredFrom:R}");
        Write(text, "goals", trace.Goals);
        Write(text, "competencies", trace.Competencies);
        Write(text, "answers", trace.Answers);
        Write(text, "minutes", trace.Minutes);
        Write(text, "before", trace.MasteryBefore);
        Write(text, "predicted", trace.PredictedSuccess);
        Write(text, "mastery", trace.GoalMastery);
        Write(text, "estimate", trace.GoalEstimate);
        Write(text, "final", trace.FinalMastery);
        Write(text, "final estimate", trace.FinalEstimate);
        Write(text, "decisions", trace.FinalDecisions);
        Write(text, "scope", trace.InScope);
        Write(text, "retained", trace.Retained);
        return text.ToString();
    }

    private static void Write<T>(StringBuilder text, string name, ReadOnlySpan<T> values)
        where T : IFormattable => text.Append(name).Append(' ').AppendJoin(' ', values.ToArray().Select(value => value.ToString("R", CultureInfo.InvariantCulture))).AppendLine();

    private static void Write(StringBuilder text, string name, ReadOnlySpan<int> values) => text.Append(name).Append(' ').AppendJoin(' ', values.ToArray()).AppendLine();

    private static void Write(StringBuilder text, string name, ReadOnlySpan<bool> values) => text.Append(name).Append(' ').AppendJoin(' ', values.ToArray()).AppendLine();
}
