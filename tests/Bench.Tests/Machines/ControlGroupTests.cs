using Bench.Machines;

namespace Bench.Tests.Machines;

public sealed class ControlGroupTests
{
    [Fact]
    public void Version_2_grants_a_share_of_cpus_and_bytes()
    {
        var group = ControlGroup.Read(Files.Of(
            ("/proc/self/cgroup", "0::/user.slice/job\n"),
            ("/sys/fs/cgroup/user.slice/job/cpu.max", "150000 100000\n"),
            ("/sys/fs/cgroup/user.slice/job/memory.max", "2147483648\n")));

        Assert.Equal(new ControlGroup(1.5, 2_147_483_648), group);
    }

    [Fact]
    public void The_tightest_of_all_groups_above_counts()
    {
        var group = ControlGroup.Read(Files.Of(
            ("/proc/self/cgroup", "0::/user.slice/job\n"),
            ("/sys/fs/cgroup/user.slice/job/cpu.max", "max 100000\n"),
            ("/sys/fs/cgroup/user.slice/cpu.max", "200000 100000\n"),
            ("/sys/fs/cgroup/cpu.max", "400000 100000\n")));

        Assert.Equal(2, group.Cpus);
    }

    [Fact]
    public void A_container_sees_its_own_group_as_the_root() =>
        Assert.Equal(0.5, ControlGroup.Read(Files.Of(("/proc/self/cgroup", "0::/\n"), ("/sys/fs/cgroup/cpu.max", "50000 100000\n"))).Cpus);

    [Fact]
    public void Version_1_has_a_file_for_each_number()
    {
        var group = ControlGroup.Read(Files.Of(
            ("/proc/self/cgroup", "5:memory:/docker/abc\n4:cpu,cpuacct:/docker/abc\n"),
            ("/sys/fs/cgroup/cpu/docker/abc/cpu.cfs_quota_us", "250000\n"),
            ("/sys/fs/cgroup/cpu/docker/abc/cpu.cfs_period_us", "100000\n"),
            ("/sys/fs/cgroup/memory/docker/abc/memory.limit_in_bytes", "1073741824\n")));

        Assert.Equal(new ControlGroup(2.5, 1_073_741_824), group);
    }

    [Fact]
    public void Unlimited_is_unknown_in_both_versions()
    {
        Assert.Equal(new ControlGroup(null, null),
            ControlGroup.Read(Files.Of(("/sys/fs/cgroup/cpu.max", "max 100000\n"), ("/sys/fs/cgroup/memory.max", "max\n"))));
        Assert.Equal(new ControlGroup(null, null), ControlGroup.Read(Files.Of(
            ("/proc/self/cgroup", "5:memory:/\n4:cpu,cpuacct:/\n"),
            ("/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n"),
            ("/sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n"),
            ("/sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n"))));
        Assert.Equal(new ControlGroup(null, null), ControlGroup.Read(Files.Of()));
    }
}
