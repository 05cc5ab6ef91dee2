package io.gigstack.connect.benchmarks.naive;

import org.springframework.data.jpa.repository.JpaRepository;

interface NaiveTeams extends JpaRepository<NaiveTeam, String> {}
