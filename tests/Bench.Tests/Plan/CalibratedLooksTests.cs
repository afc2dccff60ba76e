using Analysis.Calibration;
using Bench.Plan;

namespace Bench.Tests.Plan;

public class CalibratedLooksTests
{
    // The error rates in docs/verdicts.md are those of a run that looks at its verdicts just then.
    [Fact]
    public void The_standard_profile_stops_as_it_was_calibrated() =>
        Assert.Equal(StandardPlan.Looks.AsEnumerable(), Profiles.Standard.Looks.AsEnumerable());
}
